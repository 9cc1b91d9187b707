package io.vigil.sealing;

import io.vigil.fault.InvalidSetting;
import java.util.Arrays;
import java.util.Base64;

/** The site's key, under which the subjects' keys lie in Kafka. Immutable; shows itself to nobody. */
public final class MasterKey {

    private static final String REMEDY =
            ": make one with 'openssl rand -base64 32', give it to every service, and keep it: what lies under it is lost without it";

    private final byte[] key;

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a configured key.
     *
     * @param base64 of 32 bytes
     * @param name of the setting, for the message
     * @throws InvalidSetting where it is anything else; the message does not repeat it
     */
    public static MasterKey parse(String base64, String name) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(name + " is no base64" + REMEDY);
        }
        if (key.length != SubjectKey.BYTES) {
            throw new InvalidSetting(name + " has " + key.length + " bytes instead of " + SubjectKey.BYTES + REMEDY);
        }
        return new MasterKey(key);
    }

    public WrappedKey wrap(SubjectKey subject) {
        return new WrappedKey(subject.binding(), subject.wrapUnder(key));
    }

    /** @throws SealBroken where it is not under this key, or was changed, or is another subject's */
    public SubjectKey unwrap(WrappedKey wrapped) {
        byte[] subject = wrapped.sealed().open(key, wrapped.binding());
        if (subject.length != SubjectKey.BYTES) {
            Arrays.fill(subject, (byte) 0);
            throw new SealBroken("a subject's key has " + subject.length + " bytes instead of " + SubjectKey.BYTES);
        }
        return new SubjectKey(wrapped.binding(), subject);
    }

    @Override
    public String toString() {
        return "MasterKey[…]";
    }
}
