package io.vigil.scoring;

import static io.vigil.scoring.ScoringFixture.at;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.avro.SubjectKey;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.MasterKey;
import io.vigil.sealing.WrappedKey;
import io.vigil.topic.Topics;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Keys of subjects as inference makes them, of a test's master key: what is sealed under them is the same in each run. */
final class GeneratedKeys {
    /** 32 bytes in Base64; of a test. */
    static final String MASTER = Base64.getEncoder().encodeToString("a master key that nobody trusts.".getBytes(UTF_8));

    private GeneratedKeys() {}

    static void add(InputLog input, String subject) {
        KeyBinding binding = new KeyBinding("default", subject, "key-of-" + subject);
        try (io.vigil.sealing.SubjectKey key = io.vigil.sealing.SubjectKey.random(binding)) {
            WrappedKey wrapped = MasterKey.parse(MASTER, "master").wrap(key);
            SubjectKey record = SubjectKey.newBuilder()
                    .setSubjectId(subject)
                    .setKeyId(binding.keyId())
                    .setNonce(ByteBuffer.wrap(wrapped.sealed().nonce()))
                    .setWrapped(ByteBuffer.wrap(wrapped.sealed().ciphertext()))
                    .setCreatedAt(at(0))
                    .build();
            input.add(Topics.SUBJECT_KEYS, subject, record, at(0));
        }
    }
}
