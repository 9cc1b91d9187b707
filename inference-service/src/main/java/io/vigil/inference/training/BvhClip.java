package io.vigil.inference.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/** Reads BVH: a hierarchy of joints with offsets and channels, then a line of channel values a frame. */
final class BvhClip {

    private record Joint(String name, @Nullable Integer parent, Vector offset, List<String> channels) {}

    private final List<Joint> joints = new ArrayList<>();

    private BvhClip() {}

    /**
     * @param names of the joints at the head, then left and right shoulder, elbow, wrist, hip, knee, ankle
     * @param every keeps each n-th frame only
     */
    static Clip read(Path file, String action, List<String> names, int every) {
        try (Scanner text = new Scanner(Files.readString(file))) {
            BvhClip bvh = new BvhClip();
            bvh.hierarchy(text);
            find(text, "Frames:");
            int frames = text.nextInt();
            find(text, "Time:");
            double rate = 1 / Double.parseDouble(text.next());
            text.nextLine();
            List<Posture> postures = new ArrayList<>();
            for (int i = 0; i < frames; i++) {
                String line = text.nextLine();
                // The first frame of many recordings is a pose for the calibration, not of the motion.
                if (i > 0 && i % every == 0) {
                    postures.add(bvh.posture(line, names));
                }
            }
            String name = file.getFileName().toString().replace(".bvh", "");
            return new Clip(name, source(name), action, postures, rate / every, Clip.Playback.LOOP);
        } catch (IOException e) {
            throw new TrainingFailed("cannot read " + file + ": fetch the training data again", e);
        }
    }

    /** Numbered recordings of Carnegie Mellon's are of the subject that the number begins with. */
    private static String source(String name) {
        return name.matches("\\d+_\\d+") ? "cmu-" + name.substring(0, name.indexOf('_')) : name;
    }

    private void hierarchy(Scanner text) {
        Deque<Integer> open = new ArrayDeque<>();
        String name = "";
        boolean end = false;
        for (String word = text.next(); !word.equals("MOTION"); word = text.next()) {
            switch (word) {
                case "ROOT", "JOINT" -> name = text.next();
                case "End" -> end = true;
                case "OFFSET" -> {
                    Vector offset = new Vector(number(text), number(text), number(text));
                    if (!end) {
                        joints.add(new Joint(name, open.peek(), offset, new ArrayList<>()));
                        open.push(joints.size() - 1);
                    }
                }
                case "CHANNELS" -> {
                    for (int i = text.nextInt(); i > 0; i--) {
                        joints.get(joints.size() - 1).channels().add(text.next());
                    }
                }
                case "}" -> {
                    if (!end) {
                        open.pop();
                    }
                    end = false;
                }
                default -> {}
            }
        }
    }

    private Posture posture(String line, List<String> names) {
        Scanner values = new Scanner(line);
        List<Vector> places = new ArrayList<>();
        List<Rotation> rotations = new ArrayList<>();
        Map<String, Vector> byName = new LinkedHashMap<>();
        for (Joint joint : joints) {
            Vector moved = Vector.ZERO;
            Rotation turned = Rotation.NONE;
            for (String channel : joint.channels()) {
                double value = number(values);
                Vector axis = axis(channel);
                if (channel.endsWith("position")) {
                    moved = moved.plus(axis.times(value));
                } else {
                    turned = turned.times(Rotation.about(axis, Math.toRadians(value)));
                }
            }
            Integer parent = joint.parent();
            Vector local = joint.offset().plus(moved);
            places.add(
                    parent == null
                            ? local
                            : places.get(parent).plus(rotations.get(parent).apply(local)));
            rotations.add(parent == null ? turned : rotations.get(parent).times(turned));
            byName.put(joint.name(), places.get(places.size() - 1));
        }
        List<Vector> points = names.stream()
                .map(name -> byName.getOrDefault(name, Vector.ZERO))
                .toList();
        return Posture.of(points.get(0), points.subList(1, points.size()));
    }

    private static Vector axis(String channel) {
        return switch (channel.charAt(0)) {
            case 'X' -> Rotation.X;
            case 'Y' -> Rotation.Y;
            default -> Rotation.Z;
        };
    }

    private static double number(Scanner text) {
        return Double.parseDouble(text.next());
    }

    private static void find(Scanner text, String word) {
        while (!text.next().equals(word)) {
            // on to the word
        }
    }
}
