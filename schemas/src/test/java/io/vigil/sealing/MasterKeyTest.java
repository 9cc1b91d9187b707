package io.vigil.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.fault.InvalidSetting;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final KeyBinding ALICE = new KeyBinding("default", "s-1", "k-1");
    private static final byte[] CONTENT = {1, 2, 3};

    private final MasterKey master = master(1);

    @Test
    void shouldGiveBackThroughBothKeysWhatWasSealed() {
        // Given
        SubjectKey key = SubjectKey.random(ALICE);
        Sealed sealed = key.seal(CONTENT);
        WrappedKey wrapped = master.wrap(key);
        key.close();

        // When, Then
        assertThat(master.unwrap(wrapped).open(sealed)).isEqualTo(CONTENT);
        assertThat(sealed.nonce()).hasSize(12);
        assertThat(sealed.ciphertext()).hasSize(3 + 16);
        assertThat(wrapped.sealed().ciphertext()).hasSize(32 + 16);
    }

    @Test
    void shouldSealTheSameContentDifferentlyEachTime() {
        // Given
        SubjectKey key = SubjectKey.random(ALICE);

        // When, Then
        assertThat(key.seal(CONTENT).ciphertext())
                .isNotEqualTo(key.seal(CONTENT).ciphertext());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 47})
    void shouldRefuseAKeyOfWhichOneBitWasChanged(int at) {
        // Given
        WrappedKey wrapped = master.wrap(SubjectKey.random(ALICE));
        byte[] changed = wrapped.sealed().ciphertext();
        changed[at] ^= 1;

        // When, Then
        WrappedKey tampered = new WrappedKey(ALICE, Sealed.of(wrapped.sealed().nonce(), changed));
        assertThatThrownBy(() -> master.unwrap(tampered)).isInstanceOf(SealBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another/s-1/k-1", "default/s-2/k-1", "default/s-1/k-2", "defaults/-1/k-1"})
    void shouldRefuseAKeyThatBelongsToSomebodyElse(String whose) {
        // Given
        WrappedKey wrapped = master.wrap(SubjectKey.random(ALICE));
        String[] parts = whose.split("/", -1);

        // When, Then
        WrappedKey moved = new WrappedKey(new KeyBinding(parts[0], parts[1], parts[2]), wrapped.sealed());
        assertThatThrownBy(() -> master.unwrap(moved)).isInstanceOf(SealBroken.class);
    }

    @Test
    void shouldRefuseWhatIsAnotherSubjectsUnderTheSameKeyBytes() {
        // Given
        byte[] bytes = new byte[32];
        Sealed sealed = new SubjectKey(ALICE, bytes.clone()).seal(CONTENT);

        // When, Then
        SubjectKey other = new SubjectKey(new KeyBinding("default", "s-2", "k-1"), bytes.clone());
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void shouldRefuseAKeyThatAnotherMasterKeyWrapped() {
        // Given
        WrappedKey wrapped = master(2).wrap(SubjectKey.random(ALICE));

        // When, Then
        assertThatThrownBy(() -> master.unwrap(wrapped)).isInstanceOf(SealBroken.class);
    }

    @Test
    void shouldRefuseANonceOfAnotherLength() {
        // Given
        WrappedKey wrapped = master.wrap(SubjectKey.random(ALICE));

        // When, Then
        WrappedKey cut =
                new WrappedKey(ALICE, Sealed.of(new byte[0], wrapped.sealed().ciphertext()));
        assertThatThrownBy(() -> master.unwrap(cut)).isInstanceOf(SealBroken.class);
    }

    @Test
    void shouldOverwriteAKeyThatIsClosed() {
        // Given
        byte[] bytes = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

        // When
        new SubjectKey(ALICE, bytes).close();

        // Then
        assertThat(bytes).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no base64 at all!"})
    void shouldRefuseAConfiguredKeyThatIsNone(String configured) {
        assertThatThrownBy(() -> MasterKey.parse(configured, "the.key"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("the.key")
                .hasMessageContaining("openssl rand -base64 32")
                .message()
                .doesNotContain("c2hvcnQ");
    }

    @Test
    void shouldShowItselfToNobody() {
        assertThat(master).asString().isEqualTo("MasterKey[…]");
    }

    private static MasterKey master(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return MasterKey.parse(Base64.getEncoder().encodeToString(key), "vigil.inference.identity.master-key");
    }
}
