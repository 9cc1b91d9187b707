package io.vigil.gateway.instance;

/** An outside service that watches cameras. Its hash and sealed key print as nothing. */
record ModelInstance(
        long id, String name, String email, String passwordHash, String sealedKey, AllowedAddress address) {

    /** How its observations name it. */
    String reporter() {
        return "model-" + id;
    }

    @Override
    public String toString() {
        return "ModelInstance[" + id + "]";
    }
}
