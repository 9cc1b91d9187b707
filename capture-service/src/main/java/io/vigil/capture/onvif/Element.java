package io.vigil.capture.onvif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An XML element without its namespaces, of which devices make what they like. */
record Element(String name, Map<String, String> attributes, StringBuilder content, List<Element> children) {

    Element(String name, Map<String, String> attributes) {
        this(name, attributes, new StringBuilder(), new ArrayList<>());
    }

    /** The first that is found going down by these names, from child to child. */
    Optional<Element> at(String... path) {
        Element here = this;
        for (String step : path) {
            Element below = here.child(step);
            if (below == null) {
                return Optional.empty();
            }
            here = below;
        }
        return Optional.of(here);
    }

    /** The text there, without the space around it; empty where there is none. */
    String text(String... path) {
        return at(path).map(found -> found.content().toString().strip()).orElse("");
    }

    /** A whole number there, or 0. */
    int number(String... path) {
        try {
            return Integer.parseInt(text(path));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** All below of that name, however deep. */
    List<Element> all(String wanted) {
        List<Element> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<Element> found) {
        for (Element child : children) {
            if (child.name().equals(wanted)) {
                found.add(child);
            }
            child.collect(wanted, found);
        }
    }

    private @Nullable Element child(String wanted) {
        for (Element child : children) {
            if (child.name().equals(wanted)) {
                return child;
            }
        }
        return null;
    }
}
