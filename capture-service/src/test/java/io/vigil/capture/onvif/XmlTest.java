package io.vigil.capture.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    private static final String SOUND =
            "<a:x xmlns:a='urn:1'><y n='1'>one<![CDATA[ & ]]>two</y><b:y xmlns:b='urn:2'/><z><y/></z></a:x>";

    @Test
    void shouldReadElementsWhateverTheirNamespaces() throws XMLStreamException {
        Element x = read(SOUND).at("x").orElseThrow();
        assertThat(x.text("y")).isEqualTo("one & two");
        assertThat(x.at("y").orElseThrow().attribute("n")).isEqualTo("1");
        assertThat(x.all("y")).hasSize(3);
        assertThat(x.number("nothing")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>",
                "<a>&e;</a>",
                "<a><b></a>",
                "",
                "not xml"
            })
    void shouldRefuseWhatADeviceHasNoReasonToSend(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void shouldRefuseWhatIsDeepOrEndless() {
        assertThatThrownBy(() -> read("<a>".repeat(100) + "</a>".repeat(100))).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read("<a>" + "<b/>".repeat(30_000) + "</a>")).isInstanceOf(XMLStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldEitherReadOrRefuseWhateverComes(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = SOUND.getBytes(StandardCharsets.UTF_8);
            for (int flip = 0; flip < 4; flip++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            try {
                Xml.read(round % 2 == 0 ? damaged : cut);
            } catch (XMLStreamException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    private static Element read(String document) throws XMLStreamException {
        return Xml.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
