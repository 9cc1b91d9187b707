package io.vigil.risk;

import io.vigil.fault.OperatorFault;

/** A weights file that nothing can be scored with. */
public final class InvalidWeights extends IllegalArgumentException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    /**
     * @param file its path or name
     * @param key within the file, or empty for the file as a whole
     * @param wrong what is wrong with it, such as {@code sums to 0.9}
     * @param remedy an imperative
     */
    InvalidWeights(String file, String key, String wrong, String remedy) {
        super("weights file " + file + (key.isEmpty() ? "" : ", " + key) + ": " + wrong + ": " + remedy);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
