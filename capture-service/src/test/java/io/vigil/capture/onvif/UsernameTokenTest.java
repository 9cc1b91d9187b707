package io.vigil.capture.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.capture.camera.Login;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class UsernameTokenTest {

    /** The figures are those of ONVIF's Application Programmer's Guide, 6.1.1.3. */
    @Test
    void shouldDigestAsTheStandardDoes() {
        byte[] nonce = Base64.getDecoder().decode("LKqI6G/AikKCQrN0zqZFlg==");
        assertThat(UsernameToken.digest("userpassword", nonce, "2010-09-16T07:50:45Z"))
                .isEqualTo("tuOSpGlFlIXsozq4HFNeeGeFLEI=");
    }

    @Test
    void shouldKeepAUserNameFromBreakingTheEnvelope() {
        String header = UsernameToken.header(new Login("a<b>&", "x"), new byte[16], Instant.EPOCH);
        assertThat(header).contains("<wsse:Username>a&lt;b&gt;&amp;</wsse:Username>");
    }
}
