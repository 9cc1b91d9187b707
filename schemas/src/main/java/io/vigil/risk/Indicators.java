package io.vigil.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contract's four indicators of a person, 0-1. They are heuristics of the contract's making: no measurement of a state
 * of mind, and no lie detector. Where they are unknown there is no such object, which is not the same as four zeros.
 */
public record Indicators(double stress, double anxiety, double deception, double nervousness) {

    /** Their names on topics and in callbacks, in the order of the components. */
    public static final List<String> NAMES = List.of("stress", "anxiety", "deception", "nervousness");

    /** @throws IllegalArgumentException where one is not within 0-1 */
    public Indicators {
        Share.check("stress", stress);
        Share.check("anxiety", anxiety);
        Share.check("deception", deception);
        Share.check("nervousness", nervousness);
    }

    /** By name, in the order of the names. */
    public Map<String, Double> byName() {
        Map<String, Double> byName = new LinkedHashMap<>();
        byName.put(NAMES.get(0), stress);
        byName.put(NAMES.get(1), anxiety);
        byName.put(NAMES.get(2), deception);
        byName.put(NAMES.get(3), nervousness);
        return byName;
    }
}
