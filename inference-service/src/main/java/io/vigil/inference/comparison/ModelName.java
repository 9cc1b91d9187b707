package io.vigil.inference.comparison;

/** A model by its role, name and version. */
public record ModelName(String role, String name, String version) {

    @Override
    public String toString() {
        return name + " " + version;
    }
}
