package io.vigil.capture.onvif;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of a device's streams to take. */
final class ProfileChoice {
    private static final List<String> CHEAPEST_FIRST = List.of("H264", "H265", "HEVC", "MPEG4", "JPEG");

    private ProfileChoice() {}

    /** The one of that name or token. */
    static Optional<MediaProfile> called(String wanted, List<MediaProfile> profiles) {
        return profiles.stream().filter(profile -> profile.isCalled(wanted)).findFirst();
    }

    /**
     * The smallest that is at least as wide as what is analysed, which need not be scaled up and costs the least; else the
     * largest. Of equals the one that is cheapest to decode, then the device's first.
     */
    static Optional<MediaProfile> fitting(int width, List<MediaProfile> profiles) {
        Comparator<MediaProfile> smallest =
                Comparator.comparingLong(MediaProfile::pixels).thenComparingInt(ProfileChoice::cost);
        Comparator<MediaProfile> largest =
                Comparator.comparingLong(MediaProfile::pixels).reversed().thenComparingInt(ProfileChoice::cost);
        return profiles.stream()
                .filter(profile -> profile.width() >= width)
                .min(smallest)
                .or(() -> profiles.stream().min(largest));
    }

    private static int cost(MediaProfile profile) {
        int place = CHEAPEST_FIRST.indexOf(profile.encoding().toUpperCase(Locale.ROOT));
        return place < 0 ? CHEAPEST_FIRST.size() : place;
    }
}
