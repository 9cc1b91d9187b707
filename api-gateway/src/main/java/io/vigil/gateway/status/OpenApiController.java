package io.vigil.gateway.status;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What there is to call, as docs/openapi.json has it: a file, which the build holds against the controllers. */
@RestController
class OpenApiController {
    private static final Resource DOCUMENT = new ClassPathResource("openapi.json");
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(AN_HOUR)
                .body(DOCUMENT);
    }
}
