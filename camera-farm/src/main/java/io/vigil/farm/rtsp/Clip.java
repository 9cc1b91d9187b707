package io.vigil.farm.rtsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** An H.264 clip without B-frames, held in memory as packets and looped, for RTSP. Immutable, shared by all clients. */
public final class Clip implements Footage {
    private static final int BUNDLED_RATE = 25;

    private final Reel reel;
    private final byte[] sequenceParameters;
    private final byte[] pictureParameters;

    private Clip(byte[] annexB, int framesPerSecond) {
        List<byte[]> units = AccessUnits.units(annexB);
        this.sequenceParameters = first(units, AccessUnits::isSequenceParameters);
        this.pictureParameters = first(units, AccessUnits::isPictureParameters);
        this.reel =
                new Reel(AccessUnits.pictures(units).stream().map(Rtp::prepare).toList(), framesPerSecond);
    }

    /**
     * One of the project's own clips of 25 pictures a second: {@code portrait} and {@code truck}, of cameras that pan,
     * {@code fixed}, of one that does not (30 s, 640×360), and what a camera in trouble shows, {@code dark}, {@code blurred},
     * {@code no-signal} and {@code small} (320×180).
     */
    public static Clip bundled(String name) {
        try (InputStream stream = Clip.class.getResourceAsStream("/clip/" + name + ".h264")) {
            if (stream == null) {
                throw new NoSuchElementException("no bundled clip is named " + name);
            }
            return new Clip(stream.readAllBytes(), BUNDLED_RATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException when the file cannot be read */
    public static Clip annexB(Path file, int framesPerSecond) throws IOException {
        return new Clip(Files.readAllBytes(file), framesPerSecond);
    }

    Reel reel() {
        return reel;
    }

    /** {@code sprop-parameter-sets} of RFC 6184. */
    String parameterSets() {
        Base64.Encoder encoder = Base64.getEncoder();
        return encoder.encodeToString(sequenceParameters) + "," + encoder.encodeToString(pictureParameters);
    }

    /** {@code profile-level-id} of RFC 6184. */
    String profile() {
        return String.format("%02x%02x%02x", sequenceParameters[1], sequenceParameters[2], sequenceParameters[3]);
    }

    private static byte[] first(List<byte[]> units, Predicate<byte[]> wanted) {
        return units.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an H.264 Annex-B stream with parameter sets"));
    }
}
