package io.vigil.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PurposeSealTest {
    private static final KeyBinding ALICE = new KeyBinding("default", "s-1", "k-1");
    private static final byte[] CONTENT = "what is usual".getBytes(UTF_8);

    private final PurposeSeal seal = key(ALICE).derive("baseline");

    @Test
    void shouldGiveTheSameBytesForTheSameContent() {
        // When
        Sealed once = seal.seal(CONTENT);
        Sealed again = key(ALICE).derive("baseline").seal(CONTENT);
        // Then
        assertThat(once.nonce()).hasSize(12).isEqualTo(again.nonce());
        assertThat(once.ciphertext()).hasSize(CONTENT.length + 16).isEqualTo(again.ciphertext());
        assertThat(seal.open(again)).isEqualTo(CONTENT);
    }

    @Test
    void shouldUseAnotherNonceForAnotherContent() {
        assertThat(seal.seal(CONTENT).nonce())
                .isNotEqualTo(seal.seal("what is usuaL".getBytes(UTF_8)).nonce());
    }

    @Test
    void shouldNotOpenWhatIsOfAnotherPurposeOrSubjectOrUnderTheKeyItself() {
        // Given
        KeyBinding bob = new KeyBinding("default", "s-2", "k-1");
        Sealed sealed = seal.seal(CONTENT);
        // When, Then
        assertThatThrownBy(() -> key(ALICE).derive("other").open(sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key(bob).derive("baseline").open(sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key(ALICE).open(sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void shouldOutliveTheKeyThatItComesFrom() {
        // Given
        SubjectKey key = key(ALICE);
        PurposeSeal derived = key.derive("baseline");
        // When
        key.close();
        // Then
        assertThat(derived.open(seal.seal(CONTENT))).isEqualTo(CONTENT);
        assertThat(derived).asString().isEqualTo("PurposeSeal[s-1]");
    }

    private static SubjectKey key(KeyBinding binding) {
        byte[] bytes = new byte[32];
        bytes[31] = 7;
        return new SubjectKey(binding, bytes);
    }
}
