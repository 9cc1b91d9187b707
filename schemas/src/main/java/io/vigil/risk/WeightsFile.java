package io.vigil.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A versioned JSON file of weights, read strictly: every name that is asked for is there and no other, every number is
 * one, and weights sum to 1. Keys are given as JSON pointers. What is wrong is an {@link InvalidWeights}, which names file,
 * key, figure and remedy.
 */
public final class WeightsFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final double HAIR = 1e-6;

    private final String name;
    private final JsonNode root;

    private WeightsFile(String name, byte[] json) throws IOException {
        this.name = name;
        try {
            this.root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidWeights(name, "", "is no JSON (" + e.getOriginalMessage() + ")", "correct it");
        }
    }

    public static WeightsFile read(Path file) {
        try {
            return new WeightsFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(file.toString());
        }
    }

    /** @param path absolute, of a file that comes with the type's module */
    public static WeightsFile resource(Class<?> type, String path) {
        try (InputStream shipped = type.getResourceAsStream(path)) {
            if (shipped == null) {
                throw unreadable(path);
            }
            return new WeightsFile(path, shipped.readAllBytes());
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    /** The set's own name, which every result carries. */
    public String version() {
        JsonNode version = root.path("version");
        if (!version.isTextual() || version.asText().isBlank()) {
            throw new InvalidWeights(name, "version", "is not set", "name this set of weights");
        }
        return version.asText();
    }

    /** Refuses names that nothing reads: a misspelt weight must not go unnoticed. */
    public void only(String at, List<String> names) {
        JsonNode node = object(at);
        node.fieldNames().forEachRemaining(field -> {
            if (!names.contains(field)) {
                throw new InvalidWeights(name, key(at + "/" + field), "is not known", "use of " + names);
            }
        });
    }

    /** Weights by exactly these names, in their order: each 0-1, together 1. */
    public double[] weights(String at, List<String> names) {
        only(at, names);
        double[] weights = new double[names.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = share(at + "/" + names.get(i));
            sum += weights[i];
        }
        if (Math.abs(sum - 1) > HAIR) {
            throw new InvalidWeights(name, key(at), "sums to " + (float) sum, "make its weights sum to 1");
        }
        return weights;
    }

    /** Numbers 0-1 by whatever names there are. */
    public Map<String, Double> shares(String at) {
        Map<String, Double> shares = new TreeMap<>();
        object(at).fieldNames().forEachRemaining(field -> shares.put(field, share(at + "/" + field)));
        return Map.copyOf(shares);
    }

    /** A number 0-1. */
    public double share(String at) {
        double share = number(at);
        if (share < 0 || share > 1) {
            throw new InvalidWeights(name, key(at), "is " + share, "give a number from 0 to 1");
        }
        return share;
    }

    /** A number above 0. */
    public double positive(String at) {
        double number = number(at);
        if (number <= 0) {
            throw new InvalidWeights(name, key(at), "is " + number, "give a number above 0");
        }
        return number;
    }

    /** What is to be thrown for a file that is wrong in a way that only its reader knows. */
    public InvalidWeights unsound(String at, String wrong, String remedy) {
        return new InvalidWeights(name, key(at), wrong, remedy);
    }

    private double number(String at) {
        JsonNode node = root.at(at);
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            String wrong = node.isMissingNode() ? "is not set" : "is " + node;
            throw new InvalidWeights(name, key(at), wrong, "give a number");
        }
        return node.doubleValue();
    }

    private JsonNode object(String at) {
        JsonNode node = root.at(at);
        if (!node.isObject()) {
            throw new InvalidWeights(name, key(at), "is no JSON object", "give names and numbers");
        }
        return node;
    }

    private static String key(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    private static InvalidWeights unreadable(String name) {
        return new InvalidWeights(name, "", "cannot be read", "name a file that is there, or none for the shipped one");
    }
}
