package io.vigil.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedForTest {
    private static final InetAddress PROXY = address("10.0.0.1");

    private final ForwardedFor reading = new ForwardedFor(AddressBlocks.parse("10.0.0.0/24"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9|203.0.113.9",
                "127.0.0.1, 203.0.113.9|203.0.113.9",
                "203.0.113.9, 10.0.0.2|203.0.113.9",
                "198.51.100.1, 203.0.113.9, 10.0.0.2, 10.0.0.3|203.0.113.9",
                "203.0.113.9:4711|203.0.113.9",
                "[2001:db8::1]:4711|2001:db8::1",
                "2001:db8::1|2001:db8::1",
                "10.0.0.9|10.0.0.9",
                "localhost|0.0.0.0",
                "203.0.113.9, unknown|0.0.0.0",
                "203.0.113.9,|0.0.0.0"
            })
    void shouldTakeTheLastHopThatIsNoProxyOfOurs(String line, String caller) {
        assertThat(reading.caller(PROXY, List.of(line))).isEqualTo(address(caller));
    }

    @Test
    void shouldReadSeveralLinesAsOneList() {
        assertThat(reading.caller(PROXY, List.of("127.0.0.1", "203.0.113.9", "10.0.0.2")))
                .isEqualTo(address("203.0.113.9"));
    }

    @Test
    void shouldTakeTheProxyWhereItSaysNothing() {
        assertThat(reading.caller(PROXY, List.of())).isEqualTo(PROXY);
    }

    @Test
    void shouldJudgeAnEndlessListByItsEnd() {
        String line = "127.0.0.1, ".repeat(1_000) + "203.0.113.9";
        assertThat(reading.caller(PROXY, List.of(line))).isEqualTo(address("203.0.113.9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9;proto=https;by=10.0.0.1|203.0.113.9",
                "for=127.0.0.1, For=\"203.0.113.9:4711\"|203.0.113.9",
                "proto=http;for=\"[2001:db8::1]\"|2001:db8::1",
                "for=203.0.113.9, for=10.0.0.2|203.0.113.9",
                "for=_hidden|0.0.0.0",
                "proto=https|0.0.0.0",
                "xfor=127.0.0.1|0.0.0.0"
            })
    void shouldReadForwardedTheSameWay(String line, String caller) {
        assertThat(reading.callerOfForwarded(PROXY, List.of(line))).isEqualTo(address(caller));
    }

    @Test
    void shouldTakeTheSchemeFromTheProxyNextToUs() {
        assertThat(ForwardedFor.schemeOfForwarded(List.of("for=1.2.3.4;proto=http", "for=10.0.0.2;proto=HTTPS")))
                .isEqualTo("https");
        assertThat(ForwardedFor.schemeOfForwarded(List.of("for=1.2.3.4;proto=ftp")))
                .isEmpty();
    }

    private static InetAddress address(String text) {
        return Literal.parse(text).orElseThrow();
    }
}
