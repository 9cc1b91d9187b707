package io.vigil.gateway.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final SecretBox box = new SecretBox(new byte[32]);

    @Test
    void shouldOpenWhatItSealedAndSealItDifferentlyEachTime() {
        String sealed = box.seal("rtsp://u:p@h/ä");
        assertThat(sealed).doesNotContain("rtsp").isNotEqualTo(box.seal("rtsp://u:p@h/ä"));
        assertThat(box.open(sealed)).isEqualTo("rtsp://u:p@h/ä");
    }

    @Test
    void shouldRefuseWhatWasChangedOrSealedWithAnotherKey() {
        String sealed = box.seal("secret");
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> new SecretBox(other).open(sealed)).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> box.open("v1:AAAA")).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> box.open("plain")).isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void shouldOpenWhatARetiredKeySealedAndSealWithTheCurrentOne() {
        byte[] before = key(1);
        byte[] now = key(2);
        String old = new SecretBox(before).seal("rtsp://u:p@h/x");
        SecretBox rotated = new SecretBox(now, List.of(before));
        assertThat(rotated.open(old)).isEqualTo("rtsp://u:p@h/x");
        assertThat(new SecretBox(now).open(rotated.seal("new"))).isEqualTo("new");
        assertThat(SecretBox.keyId(old)).hasSize(8).isNotEqualTo(SecretBox.keyId(rotated.seal("new")));
    }

    @Test
    void shouldNameTheMissingKeyByItsIdAndNothingElse() {
        String old = new SecretBox(key(1)).seal("secret");
        assertThatThrownBy(() -> box.open(old))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining(SecretBox.keyId(old))
                .hasMessageContaining("vigil.gateway.camera-keys-retired");
        assertThat(box.canOpen(old)).isFalse();
    }

    @Test
    void shouldReadTheFormThatNamesNoKey() {
        String sealed = new SecretBox(key(1)).seal("old");
        String nameless = "v1:" + sealed.substring(sealed.lastIndexOf(':') + 1);
        assertThat(new SecretBox(key(2), List.of(key(1))).open(nameless)).isEqualTo("old");
        assertThatThrownBy(() -> new SecretBox(key(2)).open(nameless)).isInstanceOf(SecretUnreadable.class);
    }

    private static byte[] key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return key;
    }
}
