package io.vigil.gateway.audit;

import io.vigil.gateway.problem.InvalidField;
import java.util.Locale;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** What an export may be. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        Flux<String> lines(Flux<AuditEntry> entries, JsonMapper json) {
            return Flux.concat(Flux.just(AuditCsv.HEADER), entries.map(AuditCsv::line));
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        Flux<String> lines(Flux<AuditEntry> entries, JsonMapper json) {
            return entries.map(entry -> json.writeValueAsString(entry) + "\n");
        }
    };

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    /** Each with the end of its line. */
    abstract Flux<String> lines(Flux<AuditEntry> entries, JsonMapper json);

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fails with {@link InvalidField}. */
    static ExportFormat of(String word) {
        for (ExportFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw new InvalidField("format", "use csv or ndjson");
    }
}
