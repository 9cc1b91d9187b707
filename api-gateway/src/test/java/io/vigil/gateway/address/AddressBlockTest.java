package io.vigil.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.0.1,true",
        "10.0.0.0/8,11.0.0.1,false",
        "10.0.0.0/9,10.128.0.0,false",
        "10.0.0.129/25,10.0.0.200,true",
        "10.0.0.129/25,10.0.0.100,false",
        "10.0.0.7,10.0.0.7,true",
        "0.0.0.0/0,203.0.113.9,true",
        "0.0.0.0/0,2001:db8::1,false",
        "2001:db8::/32,2001:db8:ffff::1,true",
        "2001:db8::/33,2001:db8:8000::1,false",
        "10.0.0.0/8,::ffff:10.1.2.3,true"
    })
    void shouldContainWhatHasTheSameFirstBits(String block, String address, boolean contained) throws Exception {
        assertThat(AddressBlock.parse(block).contains(InetAddress.getByName(address)))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "example.org/8",
                "10/8",
                "10.1/16",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "256.1.1.1",
                "::/129",
                "1:2",
                "fe80::1%eth0",
                "10.0.0.0/8/8",
                "01.2.3.4"
            })
    void shouldRefuseWhatIsNoBlockWithoutAskingANameServer(String text) {
        assertThatThrownBy(() -> AddressBlock.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTellIpv6CallersApartByTheirNetworkOnly() throws Exception {
        assertThat(key("2001:db8:1:2::1")).isEqualTo(key("2001:db8:1:2:ffff::9"));
        assertThat(key("2001:db8:1:2::1")).isNotEqualTo(key("2001:db8:1:3::1"));
        assertThat(key("203.0.113.1")).isNotEqualTo(key("203.0.113.2"));
        assertThat(key("::ffff:203.0.113.1")).isEqualTo(key("203.0.113.1"));
    }

    private static long key(String address) throws Exception {
        return CallerAddress.key(InetAddress.getByName(address));
    }
}
