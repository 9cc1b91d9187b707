package io.vigil.capture.hostile;

import io.vigil.capture.hostile.Attack.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Bad MJPEG cameras. */
final class HttpAttacks {
    private static final String MULTIPART =
            "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n";
    private static final int FOR_LONG = 1_000_000;

    private HttpAttacks() {}

    /** @param jpeg a sound picture */
    static List<Attack> all(byte[] jpeg) {
        return List.of(
                http("header lines without end", (wire, random) -> {
                    wire.send("HTTP/1.0 200 OK\r\n");
                    forLong(wire, "X-Header: more\r\n".repeat(100));
                }),
                http("a header line without end", (wire, random) -> {
                    wire.send("HTTP/1.0 200 OK\r\nContent-Type: ");
                    forLong(wire, "multipart".repeat(1_000));
                }),
                http("part headers without end", (wire, random) -> {
                    wire.send(MULTIPART + "--frame\r\n");
                    forLong(wire, "X-Header: more\r\n".repeat(100));
                }),
                http("a part without end", (wire, random) -> {
                    wire.send(MULTIPART + "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: 2147483647\r\n\r\n");
                    forLong(wire, "x".repeat(100_000));
                }),
                http("a part without end or length", (wire, random) -> {
                    wire.send(MULTIPART + "--frame\r\nContent-Type: image/jpeg\r\n\r\n");
                    forLong(wire, "x".repeat(100_000));
                }),
                http("tiny parts", (wire, random) -> {
                    wire.send(MULTIPART);
                    forLong(wire, "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: 1\r\n\r\nx\r\n".repeat(100));
                }),
                http("empty parts", (wire, random) -> {
                    wire.send(MULTIPART);
                    forLong(wire, "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: 0\r\n\r\n\r\n".repeat(100));
                }),
                http("parts of negative length", (wire, random) -> {
                    wire.send(MULTIPART);
                    forLong(wire, "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: -9\r\n\r\nx\r\n".repeat(100));
                }),
                parts("pictures of 65535 x 65535", (random, step) -> Material.jpegOfSize(65_535, 65_535, random)),
                parts(
                        "pictures of any size",
                        (random, step) -> Material.jpegOfSize(random.nextInt(65_536), random.nextInt(65_536), random)),
                parts("flipped bits", (random, step) -> Material.flipped(jpeg, random, 1 + random.nextInt(50))),
                parts("pictures cut short", (random, step) -> Material.cut(jpeg, random)),
                parts("sound pictures as fast as possible", (random, step) -> jpeg),
                parts("garbage", (random, step) -> Material.random(random, 5_000)),
                http("chunks of absurd size", (wire, random) -> {
                    wire.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: image/jpeg\r\n\r\n");
                    wire.send(random.nextBoolean() ? "ffffffffffffffff\r\n" : "-1\r\n");
                    forLong(wire, "x".repeat(10_000));
                }),
                http("a gzip bomb", (wire, random) -> {
                    wire.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: image/jpeg\r\n\r\n");
                    byte[] bomb = bomb();
                    for (int count = 0; count < 1_000; count++) {
                        wire.send(bomb);
                    }
                }),
                http(
                        "redirects in a circle",
                        (wire, random) -> wire.send("HTTP/1.0 302 Moved\r\nLocation: /x\r\n\r\n")),
                looksLike("#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n#EXTINF:1,\nhttp://127.0.0.1:1/\n"),
                looksLike("ffconcat version 1.0\nfile /etc/hostname\n"),
                looksLike("<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period/></MPD>"),
                looksLike(
                        "\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom\u007f\u00ff\u00ff\u00ffmoov"),
                looksLike("\u001aE\u00df\u00a3\u0001\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"),
                looksLike("RIFF\u00ff\u00ff\u00ff\u007fAVI LIST\u00ff\u00ff\u00ff\u007fhdrl"),
                looksLike("FLV\u0001\u0005\u0000\u0000\u0000\u0009\u0000\u0000\u0000\u0000\u0009\u00ff\u00ff\u00ff"),
                looksLike("0&\u00b2u\u008ef\u00cf\u0011\u00a6\u00d9\u0000\u00aa\u0000b\u00cel"),
                looksLike(
                        "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff"),
                looksLike("GIF89a\u00ff\u00ff\u00ff\u00ff\u00f7\u0000\u0000"),
                http("nothing", (wire, random) -> wire.send("HTTP/1.0 200 OK\r\n\r\n")));
    }

    private interface Pictures {
        byte[] next(Random random, int step) throws IOException;
    }

    private static Attack parts(String name, Pictures pictures) {
        return http(name, (wire, random) -> {
            wire.send(MULTIPART);
            for (int step = 0; step < FOR_LONG; step++) {
                byte[] picture = pictures.next(random, step);
                wire.send("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n");
                wire.send(picture);
                wire.send("\r\n");
            }
        });
    }

    /** Something else that FFmpeg could read, with garbage behind it. */
    private static Attack looksLike(String head) {
        return http(
                "the look of " + head.replaceAll("[^A-Za-z0-9]+", " ").strip().split(" ", 2)[0], (wire, random) -> {
                    wire.send("HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\n\r\n" + head);
                    for (int count = 0; count < FOR_LONG; count++) {
                        wire.send(Material.random(random, 4_000));
                    }
                });
    }

    private static Attack http(String name, Script script) {
        return new Attack(name, "http", (wire, random) -> {
            wire.request();
            script.run(wire, random);
        });
    }

    private static void forLong(Wire wire, String text) throws IOException {
        for (int count = 0; count < FOR_LONG; count++) {
            wire.send(text);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }
}
