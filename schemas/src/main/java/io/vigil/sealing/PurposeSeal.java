package io.vigil.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what belongs to one subject and one purpose such that the same content gives the same bytes: a replay writes what was
 * written before. Two keys of 32 bytes are derived from the subject's by HKDF-SHA256 (RFC 5869) without salt, with the purpose
 * in UTF-8 as its info: the first encrypts (AES-256-GCM), the second makes the nonce, the first 12 bytes of the HMAC-SHA256 over
 * binding and content. Who reads two sealed values learns whether they are equal, and no more; docs/adr/0018 says why a nonce
 * is not used for two contents. Immutable and thread-safe.
 */
public final class PurposeSeal {

    private final KeyBinding binding;
    private final byte[] encrypting;
    private final SecretKeySpec naming;

    private PurposeSeal(KeyBinding binding, byte[] encrypting, SecretKeySpec naming) {
        this.binding = binding;
        this.encrypting = encrypting;
        this.naming = naming;
    }

    static PurposeSeal of(KeyBinding binding, byte[] key, String purpose) {
        byte[] both = Hkdf.derive(key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), 2 * SubjectKey.BYTES);
        try {
            return new PurposeSeal(
                    binding,
                    Arrays.copyOf(both, SubjectKey.BYTES),
                    new SecretKeySpec(both, SubjectKey.BYTES, SubjectKey.BYTES, Hkdf.HMAC));
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    /** Whose it is. */
    public KeyBinding binding() {
        return binding;
    }

    public Sealed seal(byte[] plain) {
        byte[] nonce = Arrays.copyOf(Hkdf.hmac(naming, binding.bytes(), plain), Sealed.NONCE);
        return Sealed.seal(encrypting, plain, nonce, binding);
    }

    /** @throws SealBroken where it does not open */
    public byte[] open(Sealed sealed) {
        return sealed.open(encrypting, binding);
    }

    @Override
    public String toString() {
        return "PurposeSeal[" + binding.subjectId() + "]";
    }
}
