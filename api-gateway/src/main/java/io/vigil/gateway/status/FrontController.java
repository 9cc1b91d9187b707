package io.vigil.gateway.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.live.LiveBoard;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front door: the page for a browser, a few words for a program. */
@RestController
class FrontController {
    private static final Resource PAGE = new ClassPathResource("static/index.html");

    private final LiveBoard board;

    FrontController(LiveBoard board) {
        this.board = board;
    }

    @GetMapping("/")
    ResponseEntity<Object> front(ServerHttpRequest request) {
        boolean browser = request.getHeaders().getAccept().stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html"));
        if (browser && PAGE.exists()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_HTML)
                    .cacheControl(CacheControl.noCache())
                    .varyBy("Accept")
                    .body(PAGE);
        }
        Front front = new Front(
                "Vigil", version(), true, board.isStreaming(Scope.EVERYTHING), board.isAnalysing(Scope.EVERYTHING));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .varyBy("Accept")
                .body(front);
    }

    private static String version() {
        return Objects.requireNonNullElse(FrontController.class.getPackage().getImplementationVersion(), "development");
    }

    record Front(
            String service,
            String version,
            @JsonProperty("ai_enabled") boolean aiEnabled,
            boolean streaming,
            @JsonProperty("ai_pipeline_active") boolean aiPipelineActive) {}
}
