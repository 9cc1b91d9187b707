package io.vigil.gateway;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which reverse proxies are believed, and by what.
 *
 * @param blocks their addresses or CIDR blocks; what anybody else says of where a request comes from is not heard
 * @param header the header that they set: x-forwarded-for or forwarded
 */
public record ProxySettings(List<String> blocks, String header) {

    public ProxySettings {
        blocks = List.copyOf(blocks);
        header = header.strip().toLowerCase(Locale.ROOT);
        if (!header.equals("x-forwarded-for") && !header.equals("forwarded")) {
            throw new InvalidSetting(
                    "vigil.gateway.proxy-header", "is '" + header + "'", "set it to x-forwarded-for or forwarded");
        }
    }

    static ProxySettings of(@Nullable List<String> blocks, @Nullable String header) {
        return new ProxySettings(blocks == null ? List.of() : blocks, header == null ? "x-forwarded-for" : header);
    }
}
