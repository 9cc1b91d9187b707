package io.vigil.inference.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An Ogre skeleton in XML: bones with a rest, and animations as key frames relative to it. */
final class OgreSkeleton {

    private record Bone(@Nullable String parent, Vector place, Rotation rotation) {}

    private record Key(Vector translation, Rotation rotation) {
        static final Key REST = new Key(Vector.ZERO, Rotation.NONE);

        Key towards(Key other, double share) {
            return new Key(translation.towards(other.translation, share), rotation.towards(other.rotation, share));
        }
    }

    private record Joint(Vector place, Rotation rotation) {}

    private final Document document;
    private final Map<String, Bone> bones = new LinkedHashMap<>();

    private OgreSkeleton(Document document) {
        this.document = document;
        Map<String, String> parents = new LinkedHashMap<>();
        for (Element link : all(document.getDocumentElement(), "boneparent")) {
            parents.put(link.getAttribute("bone"), link.getAttribute("parent"));
        }
        for (Element bone : all(document.getDocumentElement(), "bone")) {
            String name = bone.getAttribute("name");
            bones.put(name, new Bone(parents.get(name), vector(bone, "position"), rotation(bone, "rotation")));
        }
    }

    static OgreSkeleton read(Path file) {
        try {
            return new OgreSkeleton(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile()));
        } catch (Exception e) {
            throw new TrainingFailed("cannot read " + file + ": fetch the training data again", e);
        }
    }

    /**
     * Samples animations that play at the same time, for instance of legs and of arms.
     *
     * @return where every bone begins, by its name, at each moment
     */
    List<Map<String, Vector>> play(List<String> animations, double seconds, double rate) {
        Map<String, NavigableMap<Double, Key>> tracks = new LinkedHashMap<>();
        for (Element animation : all(document.getDocumentElement(), "animation")) {
            if (animations.contains(animation.getAttribute("name"))) {
                all(animation, "track").forEach(track -> tracks.put(track.getAttribute("bone"), keys(track)));
            }
        }
        List<Map<String, Vector>> frames = new ArrayList<>();
        for (int i = 0; i <= Math.round(seconds * rate); i++) {
            frames.add(places(tracks, i / rate));
        }
        return frames;
    }

    /** Seconds. */
    double length(String animation) {
        return all(document.getDocumentElement(), "animation").stream()
                .filter(element -> element.getAttribute("name").equals(animation))
                .mapToDouble(element -> Double.parseDouble(element.getAttribute("length")))
                .findFirst()
                .orElseThrow(() -> new TrainingFailed("the skeleton has no animation " + animation));
    }

    private Map<String, Vector> places(Map<String, NavigableMap<Double, Key>> tracks, double at) {
        Map<String, Joint> joints = new LinkedHashMap<>();
        Map<String, Vector> places = new LinkedHashMap<>();
        bones.keySet()
                .forEach(
                        name -> places.put(name, joint(name, tracks, at, joints).place()));
        return places;
    }

    private Joint joint(
            String name, Map<String, NavigableMap<Double, Key>> tracks, double at, Map<String, Joint> known) {
        Joint done = known.get(name);
        if (done != null) {
            return done;
        }
        Bone bone = bone(name);
        NavigableMap<Double, Key> track = tracks.get(name);
        Key key = track == null ? Key.REST : key(track, at);
        Vector place = bone.place().plus(key.translation());
        Rotation rotation = bone.rotation().times(key.rotation());
        Joint joint = new Joint(place, rotation);
        if (bone.parent() != null) {
            Joint parent = joint(bone.parent(), tracks, at, known);
            joint = new Joint(
                    parent.place().plus(parent.rotation().apply(place)),
                    parent.rotation().times(rotation));
        }
        known.put(name, joint);
        return joint;
    }

    private Bone bone(String name) {
        Bone bone = bones.get(name);
        if (bone == null) {
            throw new TrainingFailed("the skeleton has no bone " + name);
        }
        return bone;
    }

    private static Key key(NavigableMap<Double, Key> track, double at) {
        Map.Entry<Double, Key> before = track.floorEntry(at);
        Map.Entry<Double, Key> after = track.ceilingEntry(at);
        if (before == null || after == null) {
            return before == null ? track.firstEntry().getValue() : before.getValue();
        }
        double gap = after.getKey() - before.getKey();
        return gap == 0 ? before.getValue() : before.getValue().towards(after.getValue(), (at - before.getKey()) / gap);
    }

    private static NavigableMap<Double, Key> keys(Element track) {
        NavigableMap<Double, Key> keys = new TreeMap<>();
        for (Element frame : all(track, "keyframe")) {
            keys.put(
                    Double.parseDouble(frame.getAttribute("time")),
                    new Key(vector(frame, "translate"), rotation(frame, "rotate")));
        }
        return keys;
    }

    private static Vector vector(Element parent, String name) {
        List<Element> found = all(parent, name);
        return found.isEmpty() ? Vector.ZERO : vector(found.get(0));
    }

    private static Vector vector(Element element) {
        return new Vector(number(element, "x"), number(element, "y"), number(element, "z"));
    }

    private static Rotation rotation(Element parent, String name) {
        List<Element> found = all(parent, name);
        if (found.isEmpty()) {
            return Rotation.NONE;
        }
        return Rotation.about(vector(found.get(0), "axis"), number(found.get(0), "angle"));
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
