package io.vigil.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.InvalidSetting;
import io.vigil.gateway.IssuerProperties;
import io.vigil.gateway.IssuerProperties.Grant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "http://id.example.com,vigil,30,uri",
        "ftp://id.example.com,vigil,30,uri",
        "not a uri,vigil,30,uri",
        "https://id.example.com,'',30,audience",
        "https://id.example.com,vigil,301,skew"
    })
    void shouldNotStartWithAnIssuerThatCannotBeBelieved(String uri, String audience, int skew, String key) {
        List<Grant> grants = List.of(new Grant("g", List.of("viewer"), true, null, null));
        assertThatThrownBy(() ->
                        new IssuerProperties(uri, audience, Duration.ofSeconds(skew), "sub", "groups", grants, "", ""))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("vigil.gateway.people.issuer." + key);
    }
}
