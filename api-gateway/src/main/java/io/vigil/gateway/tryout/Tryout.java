package io.vigil.gateway.tryout;

/**
 * A connection test that an instance has taken.
 *
 * @param sealedConnection the decrypted structure of the model API as JSON, sealed with the gateway's key
 * @param masks as the camera's column has them
 */
public record Tryout(long id, String sealedConnection, String masks) {
    @Override
    public String toString() {
        return "Tryout[" + id + "]";
    }
}
