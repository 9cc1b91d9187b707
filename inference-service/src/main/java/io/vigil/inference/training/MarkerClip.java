package io.vigil.inference.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads CSM: the places of an optical capture's markers, in millimetres, z up. */
final class MarkerClip {

    private final List<String> order;
    private final double[] values;

    private MarkerClip(List<String> order, double[] values) {
        this.order = order;
        this.values = values;
    }

    /** @param every keeps each n-th frame only */
    static Clip read(Path file, String action, int every) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> order = words(lines.get(lines.indexOf("$Order") + 1));
            double rate = 0;
            List<Posture> postures = new ArrayList<>();
            for (String line : lines) {
                if (line.startsWith("$Rate")) {
                    rate = Double.parseDouble(words(line).get(1));
                }
                List<String> words = words(line);
                boolean frame = words.size() == 1 + 3 * order.size() && !line.contains("DROPOUT");
                if (frame && Integer.parseInt(words.get(0)) % every == 0) {
                    double[] values =
                            words.stream().mapToDouble(Double::parseDouble).toArray();
                    postures.add(new MarkerClip(order, values).posture());
                }
            }
            String name = file.getFileName().toString().replace(".csm", "");
            return new Clip(name, "fencer", action, postures, rate / every, Clip.Playback.LOOP);
        } catch (IOException e) {
            throw new TrainingFailed("cannot read " + file + ": fetch the training data again", e);
        }
    }

    /** Hip joints lie below and inside of the four markers of the pelvis. */
    private Posture posture() {
        Vector left = mean("LFWT", "LBWT");
        Vector right = mean("RFWT", "RBWT");
        Vector below = new Vector(0, -90, 0);
        return Posture.of(
                mean("LFHD", "RFHD", "LBHD", "RBHD"),
                List.of(
                        mean("LSHO"),
                        mean("RSHO"),
                        mean("LELB"),
                        mean("RELB"),
                        mean("LWRA", "LWRB"),
                        mean("RWRA", "RWRB"),
                        left.towards(right, 0.15).plus(below),
                        right.towards(left, 0.15).plus(below),
                        mean("LKNE"),
                        mean("RKNE"),
                        mean("LANK"),
                        mean("RANK")));
    }

    private Vector mean(String... markers) {
        Vector sum = Vector.ZERO;
        for (String marker : markers) {
            int at = 1 + 3 * order.indexOf(marker);
            sum = sum.plus(new Vector(values[at], values[at + 2], -values[at + 1]));
        }
        return sum.times(1.0 / markers.length);
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.trim().split("\\s+"));
    }
}
