package io.vigil.gateway.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
