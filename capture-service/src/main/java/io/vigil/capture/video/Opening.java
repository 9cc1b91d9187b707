package io.vigil.capture.video;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * What FFmpeg is told when it opens something.
 *
 * @param options by FFmpeg's names; the protocols are to be among them, so that neither a redirect nor a play list leads
 *     elsewhere
 */
public record Opening(String url, Map<String, String> options) {
    public Opening {
        options = Map.copyOf(options);
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
