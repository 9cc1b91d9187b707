package io.vigil.farm.rtsp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** JPEG pictures held in memory as parts of a multipart answer and looped, for MJPEG over HTTP. Immutable, shared by all clients. */
public final class Jpegs implements Footage {
    static final String BOUNDARY = "frame";

    private static final int BUNDLED_RATE = 10;

    /** What a damaged picture keeps: its beginning, so that it is still known for a JPEG. */
    private static final int HEAD = 20;

    private final Reel reel;

    private Jpegs(byte[] file, int picturesPerSecond) {
        this.reel = new Reel(split(file).stream().map(Jpegs::part).toList(), picturesPerSecond);
    }

    /** One of the project's own, {@code portrait}: 5 s of 640×360, 10 pictures a second. */
    public static Jpegs bundled(String name) {
        try (InputStream stream = Jpegs.class.getResourceAsStream("/clip/" + name + ".mjpeg")) {
            if (stream == null) {
                throw new NoSuchElementException("no bundled pictures are named " + name);
            }
            return new Jpegs(stream.readAllBytes(), BUNDLED_RATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * JPEG after JPEG in one file, as {@code ffmpeg -f mjpeg} writes it.
     *
     * @throws IOException when the file cannot be read
     */
    public static Jpegs file(Path file, int picturesPerSecond) throws IOException {
        return new Jpegs(Files.readAllBytes(file), picturesPerSecond);
    }

    Reel reel() {
        return reel;
    }

    /** Between an end and the next start; neither occurs within the coded data of a picture. */
    private static List<byte[]> split(byte[] file) {
        List<byte[]> pictures = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < file.length; i++) {
            boolean end = (file[i - 1] & 0xff) == 0xff && (file[i] & 0xff) == 0xd9;
            if (end) {
                pictures.add(Arrays.copyOfRange(file, start, i + 1));
                start = i + 1;
            }
        }
        return pictures;
    }

    private static Prepared part(byte[] jpeg) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n")
                .getBytes(US_ASCII);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head);
        whole.writeBytes(jpeg);
        whole.writeBytes("\r\n".getBytes(US_ASCII));
        int content = head.length + Math.min(HEAD, jpeg.length);
        return new Prepared(whole.toByteArray(), new int[1], new int[] {content}, true);
    }
}
