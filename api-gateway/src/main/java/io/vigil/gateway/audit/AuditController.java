package io.vigil.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private final AuditEvents events;
    private final Audit audit;
    private final JsonMapper json;

    AuditController(AuditEvents events, Audit audit, JsonMapper json) {
        this.events = events;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping
    Mono<Page> list(@ModelAttribute AuditRequest request) {
        AuditQuery query = request.query();
        return events.list(query).collectList().map(found -> Page.of(found, query.limit()));
    }

    /** Nothing is taken out before it is on record who takes it. */
    @GetMapping("/export")
    Mono<Void> export(
            @ModelAttribute AuditRequest request,
            @RequestParam(defaultValue = "csv") String format,
            ServerHttpResponse response) {
        AuditQuery query = request.export();
        ExportFormat asked = ExportFormat.of(format);
        DataBufferFactory buffers = response.bufferFactory();
        Flux<DataBuffer> lines = asked.lines(events.all(query), json)
                .buffer(100)
                .map(many -> buffers.wrap(String.join("", many).getBytes(StandardCharsets.UTF_8)));
        return audit.happened(Action.AUDIT_EXPORTED, Target.AUDIT, query.part(asked.word()))
                .then(Mono.defer(() -> {
                    HttpHeaders headers = response.getHeaders();
                    headers.setContentType(asked.type());
                    headers.setContentDisposition(ContentDisposition.attachment()
                            .filename("vigil-audit." + asked.word())
                            .build());
                    return response.writeWith(lines);
                }));
    }

    /** @param next the cursor of the page that follows, or null where there is none */
    record Page(List<AuditEntry> items, @Nullable String next) {
        static Page of(List<AuditEntry> found, int limit) {
            return new Page(
                    found, found.size() == limit ? AuditEvents.cursor(found).text() : null);
        }
    }
}
