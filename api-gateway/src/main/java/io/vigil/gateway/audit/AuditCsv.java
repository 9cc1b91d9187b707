package io.vigil.gateway.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records as RFC 4180 has them. A field that a spreadsheet would take for a formula begins with an apostrophe. */
final class AuditCsv {
    static final String HEADER =
            "id,at,actor,actor_name,roles,address,action,object,object_name,changed,outcome,reason,"
                    + "count,seconds,part,request_id\r\n";

    private AuditCsv() {}

    static String line(AuditEntry entry) {
        return Stream.of(
                        entry.id(),
                        entry.at().toString(),
                        entry.actor(),
                        entry.actorName(),
                        words(entry.roles()),
                        entry.address(),
                        entry.action(),
                        entry.object(),
                        entry.objectName(),
                        words(entry.changed()),
                        entry.outcome(),
                        entry.reason(),
                        Integer.toString(entry.count()),
                        entry.seconds() == null ? null : entry.seconds().toString(),
                        part(entry.part()),
                        entry.requestId())
                .map(AuditCsv::field)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String field(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = "=+-@\t\r\0".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static String words(List<String> words) {
        return String.join(" ", words);
    }

    private static String part(Map<String, String> part) {
        return new TreeMap<>(part)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }
}
