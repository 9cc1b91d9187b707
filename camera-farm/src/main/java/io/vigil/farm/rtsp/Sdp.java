package io.vigil.farm.rtsp;

/** The session description of a clip (RFC 8866, RFC 6184). */
final class Sdp {
    private Sdp() {}

    static String of(Clip clip) {
        return String.join(
                        "\r\n",
                        "v=0",
                        "o=- 1 1 IN IP4 127.0.0.1",
                        "s=Vigil",
                        "c=IN IP4 0.0.0.0",
                        "t=0 0",
                        "a=control:*",
                        "m=video 0 RTP/AVP 96",
                        "a=rtpmap:96 H264/" + Rtp.CLOCK_RATE,
                        "a=fmtp:96 packetization-mode=1;profile-level-id=" + clip.profile() + ";sprop-parameter-sets="
                                + clip.parameterSets(),
                        "a=framerate:" + clip.reel().framesPerSecond(),
                        "a=control:track1")
                + "\r\n";
    }
}
