package io.vigil.inference.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The inputs of {@link GoldenTest}, byte for byte as models/reference/tfjs.mjs makes them: windows of raw pictures, every pixel the
 * nearest one above and to the left, so that no decoder and no interpolation can differ.
 */
final class GoldenPictures {

    private static final int WIDTH = 256;
    private static final String HEADER = "P6\n256 256\n255\n";

    private record Window(String picture, int left, int top, int size) {}

    private final Map<String, byte[]> pictures = new HashMap<>();
    private final List<Window> windows;

    GoldenPictures() {
        windows = new String(resource("windows.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Window(
                        cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3])))
                .toList();
    }

    int count() {
        return windows.size();
    }

    /** Fills a model's input of {@code side * side} pixels. */
    void fill(int index, int side, ByteBuffer into) {
        Window window = windows.get(index);
        byte[] raw = pictures.computeIfAbsent(window.picture(), GoldenPictures::read);
        for (int y = 0; y < side; y++) {
            int row = window.top() + Math.floorDiv(y * window.size(), side);
            for (int x = 0; x < side; x++) {
                int column = window.left() + Math.floorDiv(x * window.size(), side);
                into.put(raw, HEADER.length() + 3 * (row * WIDTH + column), 3);
            }
        }
    }

    /** Binary PPM. */
    private static byte[] read(String name) {
        byte[] file = resource(name + ".ppm");
        String header = new String(file, 0, HEADER.length(), StandardCharsets.US_ASCII);
        if (!header.equals(HEADER)) {
            throw new IllegalStateException(name + ".ppm begins with " + header);
        }
        return file;
    }

    static byte[] resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(GoldenPictures.class.getResourceAsStream("/golden/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
