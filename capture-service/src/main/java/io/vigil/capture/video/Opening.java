package io.vigil.capture.video;

import io.vigil.capture.camera.CameraAddress.Clip;
import io.vigil.capture.camera.CameraAddress.Http;
import io.vigil.capture.camera.CameraAddress.Rtsp;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * What FFmpeg is told when it opens something. The protocols are listed so that neither a redirect nor a play list leads
 * elsewhere.
 */
record Opening(String url, Map<String, String> options) {

    static Opening of(Rtsp address, String transport) {
        return new Opening(
                address.url(),
                Map.of(
                        "rtsp_transport", transport,
                        "allowed_media_types", "video",
                        "probesize", "32",
                        "analyzeduration", "0",
                        "protocol_whitelist", "rtsp,rtsps,rtp,srtp,tcp,udp,tls"));
    }

    static Opening of(Http address) {
        return new Opening(
                address.url(),
                Map.of(
                        "probesize", "65536",
                        "analyzeduration", "0",
                        "protocol_whitelist", "http,https,tcp,tls"));
    }

    static Opening of(Clip address) {
        return new Opening("file:" + address.file(), Map.of("protocol_whitelist", "file"));
    }

    AVDictionary dictionary() {
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
        return dictionary;
    }

    @Override
    public String toString() {
        return "Opening[hidden]";
    }
}
