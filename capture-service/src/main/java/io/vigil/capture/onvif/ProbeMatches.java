package io.vigil.capture.onvif;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** What devices answer to a probe. */
final class ProbeMatches {
    private static final String SCOPE = "onvif://www.onvif.org/";
    private static final int LONGEST = 80;

    private ProbeMatches() {}

    /** The devices told of; none where it is nonsense, for anybody may send to the port. */
    static List<FoundDevice> read(byte[] datagram) {
        try {
            return Xml.read(datagram).all("ProbeMatch").stream()
                    .map(ProbeMatches::device)
                    .filter(device -> !device.addresses().isEmpty())
                    .toList();
        } catch (XMLStreamException e) {
            return List.of();
        }
    }

    private static FoundDevice device(Element match) {
        List<String> addresses = words(match.text("XAddrs")).stream()
                .filter(address -> address.startsWith("http://") || address.startsWith("https://"))
                .toList();
        List<String> scopes = words(match.text("Scopes"));
        String id = match.text("EndpointReference", "Address");
        return new FoundDevice(
                id.isEmpty() ? String.valueOf(addresses) : id,
                addresses,
                scope("name/", scopes),
                scope("hardware/", scopes));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String scope(String kind, List<String> scopes) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(SCOPE + kind))
                .map(scope -> printable(scope.substring((SCOPE + kind).length())))
                .findFirst()
                .orElse("");
    }

    /** Escapes read, and nothing that a terminal would obey. */
    private static String printable(String written) {
        String text = written;
        try {
            text = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            text = written;
        }
        String plain = text.replaceAll("\\p{C}", " ").strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
