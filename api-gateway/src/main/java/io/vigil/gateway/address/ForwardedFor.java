package io.vigil.gateway.address;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what proxies say of a caller. Each proxy adds at the end where it was called from, so the list is read from its
 * end: proxies of ours are passed over, the first other address is the caller, and what stands before it anybody may
 * have made up.
 */
final class ForwardedFor {
    private static final int MOST_HOPS = 32;
    private static final Pattern FOR =
            Pattern.compile("(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\\s]*)\\s*(?=;|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROTO =
            Pattern.compile("(?:^|;)\\s*proto\\s*=\\s*\"?(https?)\"?\\s*(?=;|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?|([^:]*)(?::\\d+)?");

    private final AddressBlocks proxies;

    ForwardedFor(AddressBlocks proxies) {
        this.proxies = proxies;
    }

    /** The caller by {@code X-Forwarded-For}'s lines in their order; {@code proxy} where nothing is said. */
    InetAddress caller(InetAddress proxy, List<String> lines) {
        return last(proxy, hops(lines));
    }

    /** The same by {@code Forwarded}'s lines, as RFC 7239 has it. */
    InetAddress callerOfForwarded(InetAddress proxy, List<String> lines) {
        List<String> hops = hops(lines);
        List<String> origins = new ArrayList<>();
        for (String hop : hops) {
            Matcher found = FOR.matcher(hop);
            origins.add(found.find() ? found.group(1).replace("\"", "") : "");
        }
        return last(proxy, origins);
    }

    /** What the proxy next to us says of the scheme, or empty. */
    static String schemeOfForwarded(List<String> lines) {
        List<String> hops = hops(lines);
        if (hops.isEmpty()) {
            return "";
        }
        Matcher found = PROTO.matcher(hops.get(hops.size() - 1));
        return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private InetAddress last(InetAddress proxy, List<String> hops) {
        InetAddress caller = proxy;
        for (int i = hops.size() - 1; i >= 0; i--) {
            caller = address(hops.get(i));
            if (!proxies.contain(caller)) {
                return caller;
            }
        }
        return caller;
    }

    /** The last hops; who sends more than enough is judged by the end of it, which our proxies wrote. */
    private static List<String> hops(List<String> lines) {
        List<String> hops = new ArrayList<>();
        for (String line : lines) {
            for (String hop : line.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops.subList(Math.max(0, hops.size() - MOST_HOPS), hops.size());
    }

    private static InetAddress address(String hop) {
        var direct = Literal.parse(hop);
        if (direct.isPresent()) {
            return direct.get();
        }
        Matcher parts = PORT.matcher(hop);
        if (!parts.matches()) {
            return CallerAddress.UNKNOWN;
        }
        return Literal.parse(parts.group(1) != null ? parts.group(1) : parts.group(2))
                .orElse(CallerAddress.UNKNOWN);
    }
}
