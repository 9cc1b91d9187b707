package io.vigil.capture.hostile;

import static io.vigil.capture.hostile.Material.PORTRAIT;
import static io.vigil.capture.hostile.Material.TRUCK;

import io.vigil.capture.hostile.Attack.Script;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Bad RTSP cameras. */
final class RtspAttacks {
    private static final String OK = "RTSP/1.0 200 OK\r\nCSeq: ";
    private static final int FOR_LONG = 1_000_000;

    static final List<Attack> ALL = List.of(
            rtsp("header lines without end", (wire, random) -> {
                wire.send(OK + Wire.number(wire.request()) + "\r\n");
                forLong(step -> wire.send("X-Header-" + step + ": more\r\n".repeat(50)));
            }),
            rtsp("a header line without end", (wire, random) -> {
                wire.send(OK + Wire.number(wire.request()) + "\r\nPublic: ");
                forLong(step -> wire.send("abcdefgh".repeat(1_000)));
            }),
            rtsp("a description of many megabytes", (wire, random) -> {
                String more = "a=tool:" + "x".repeat(1_000) + "\r\n";
                wire.play(Material.sdp("H264/90000", more.repeat(20_000)));
            }),
            rtsp("a description without end", (wire, random) -> {
                describe(wire, "2147483647");
                forLong(step -> wire.send("a=x\r\n".repeat(1_000)));
            }),
            rtsp("a description of negative length", (wire, random) -> describe(wire, "-5")),
            rtsp(
                    "a description of ten thousand streams",
                    (wire, random) -> wire.play(Material.sdp("H264/90000", "")
                            + "m=video 0 RTP/AVP 97\r\na=rtpmap:97 H264/90000\r\na=control:track2\r\n".repeat(10_000))),
            rtsp(
                    "a description of garbage",
                    (wire, random) -> wire.play(Material.sdp("H264/90000", "")
                            + new String(
                                    Material.random(random, 50_000), java.nio.charset.StandardCharsets.ISO_8859_1))),
            rtsp("parameter sets of garbage", (wire, random) -> {
                String sets = Material.base64(Material.random(random, 1 + random.nextInt(200_000)));
                wire.play(Material.sdp("H264/90000", "a=fmtp:96 sprop-parameter-sets=" + sets + "," + sets + "\r\n"));
                stream(wire, TRUCK, random, 0);
            }),
            rtsp("parameter sets of a giant", (wire, random) -> {
                String giant = Material.base64(Material.parametersOfSize(4_095, 4_095));
                wire.play(Material.sdp("H264/90000", "a=fmtp:96 sprop-parameter-sets=" + giant + "\r\n"));
                wire.rtp(1, 1, Material.parametersOfSize(4_095, 4_095));
                stream(wire, TRUCK.subList(1, TRUCK.size()), random, 0);
            }),
            rtsp("rates that are no numbers", (wire, random) -> {
                wire.play(
                        Material.sdp(
                                "H264/" + (random.nextBoolean() ? "0" : "-1"),
                                "a=framerate:NaN\r\na=framerate:1e999\r\na=range:npt=NaN-inf\r\na=x-dimensions:-1,99999999\r\n"));
                stream(wire, TRUCK, random, 0);
            }),
            rtsp("flipped bits", (wire, random) -> {
                wire.play(Material.h264(TRUCK));
                stream(wire, TRUCK, random, 1 + random.nextInt(20));
            }),
            rtsp("units cut short", (wire, random) -> {
                wire.play(Material.h264(TRUCK));
                forLong(step -> wire.rtp(step, step * 3_600, Material.cut(unit(TRUCK, step), random)));
            }),
            rtsp("a size that changes all the time", (wire, random) -> {
                wire.play(Material.h264(TRUCK));
                forLong(step -> wire.rtp(step, step * 3_600, unit(step / 12 % 2 == 0 ? TRUCK : PORTRAIT, step)));
            }),
            rtsp("times that jump back", (wire, random) -> {
                wire.play(Material.h264(TRUCK));
                forLong(step -> wire.rtp(random.nextInt(), random.nextInt(), unit(TRUCK, step)));
            }),
            rtsp("packets of any length", (wire, random) -> {
                wire.play(Material.h264(TRUCK));
                forLong(step -> wire.interleaved(
                        random.nextInt(4), random.nextInt(65_536), Material.random(random, random.nextInt(3_000))));
            }),
            rtsp("packets of nothing", (wire, random) -> {
                wire.play(Material.h264(TRUCK));
                forLong(step -> wire.interleaved(0, step % 14, new byte[step % 14]));
            }),
            rtsp("packets of one byte", (wire, random) -> {
                wire.play(Material.h264(TRUCK));
                forLong(step -> wire.rtp(step, step / 1_000, new byte[] {(byte) random.nextInt()}));
            }),
            rtsp(
                    "redirects in a circle",
                    (wire, random) -> forLong(step -> {
                        String request = wire.request();
                        String target = request.substring(
                                request.indexOf(' ') + 1, request.indexOf(' ', request.indexOf(' ') + 1));
                        wire.send("RTSP/1.0 302 Moved\r\nCSeq: " + Wire.number(request) + "\r\nLocation: " + target
                                + "\r\n\r\n");
                    })),
            rtsp(
                    "a login that never ends",
                    (wire, random) -> forLong(step -> wire.send("RTSP/1.0 401 No\r\nCSeq: "
                            + Wire.number(wire.request()) + "\r\nWWW-Authenticate: Digest realm=\"x\", nonce=\"" + step
                            + "\", stale=true\r\nContent-Length: 0\r\n\r\n"))),
            rtsp("answers of garbage", (wire, random) -> forLong(step -> wire.send(Material.random(random, 3_000)))),
            rtsp("a port of its own choice", (wire, random) -> {
                describe(wire, Integer.toString(Material.h264(TRUCK).length()));
                wire.send(Material.h264(TRUCK));
                forLong(step -> wire.send(OK + Wire.number(wire.request()) + "\r\nSession: " + "7".repeat(5_000)
                        + "\r\nTransport: RTP/AVP;multicast;destination=239.1.1.1;port=0-99999;ttl=999\r\n\r\n"));
            }),
            other("H265/90000"),
            other("JPEG/90000"),
            other("MP4V-ES/90000"),
            other("VP8/90000"),
            other("VP9/90000"),
            other("AV1/90000"),
            other("H261/90000"),
            other("H263-2000/90000"),
            other("X-QT/600"),
            other("raw/90000"),
            other("theora/90000"),
            rtsp("text in place of H.264", (wire, random) -> {
                wire.play(Material.h264(TRUCK));
                forLong(step -> wire.rtp(step, step * 3_600, Material.ascii("not video at all ".repeat(60))));
            }));

    private RtspAttacks() {}

    private interface Step {
        void run(int step) throws IOException;
    }

    private static void forLong(Step step) throws IOException {
        for (int count = 0; count < FOR_LONG; count++) {
            step.run(count);
        }
    }

    private static Attack rtsp(String name, Script script) {
        return new Attack(name, "rtsp", script);
    }

    /** Says one codec, sends sometimes H.264 and sometimes garbage. */
    private static Attack other(String codec) {
        return rtsp("garbage for " + codec, (wire, random) -> {
            wire.play(Material.sdp(codec, "a=fmtp:96 config=" + Long.toHexString(random.nextLong()) + "\r\n"));
            forLong(step -> wire.rtp(
                    step,
                    step / 4 * 3_600,
                    step % 3 == 0 ? unit(TRUCK, step) : Material.random(random, 1 + random.nextInt(1_400))));
        });
    }

    private static void stream(Wire wire, List<byte[]> units, Random random, int flips) throws IOException {
        forLong(step -> wire.rtp(step, step * 3_600, Material.flipped(unit(units, step), random, flips)));
    }

    private static void describe(Wire wire, String length) throws IOException {
        String request = wire.request();
        while (!request.startsWith("DESCRIBE")) {
            wire.send(OK + Wire.number(request) + "\r\n\r\n");
            request = wire.request();
        }
        wire.send(OK + Wire.number(request) + "\r\nContent-Type: application/sdp\r\nContent-Length: " + length
                + "\r\n\r\n");
    }

    private static byte[] unit(List<byte[]> units, int step) {
        return units.get(step % units.size());
    }
}
