package io.vigil.capture.onvif;

import java.util.List;

/** A device's service for its streams; there are two generations of it. */
sealed interface MediaService permits MediaOne, MediaTwo {

    /** In the device's order, which usually begins with the best. */
    List<MediaProfile> profiles();

    /** Where the profile's stream is to be had by RTSP. */
    String address(MediaProfile profile);
}
