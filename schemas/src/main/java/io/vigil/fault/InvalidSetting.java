package io.vigil.fault;

import org.jspecify.annotations.Nullable;

/** A setting that nothing can be started with. */
public final class InvalidSetting extends IllegalArgumentException implements OperatorFault {
    private static final long serialVersionUID = 1L;

    /**
     * @param key in full
     * @param value as it was given; no secret
     * @param remedy an imperative, such as "set it to 1 or more"
     */
    public InvalidSetting(String key, @Nullable Object value, String remedy) {
        super(key + " is " + (value == null ? "not set" : "'" + value + "'") + ": " + remedy);
    }

    /** @param line in full: key, what is wrong with it, remedy */
    public InvalidSetting(String line) {
        super(line);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
