package io.vigil.gateway.callback;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vigil.gateway.camera.CameraStatuses;
import io.vigil.gateway.camera.CameraView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The contract's health check of all cameras: numbers and no names, because the contract asks for it without a token. */
@RestController
class CameraManagementController {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Mono<Health> health;

    CameraManagementController(CameraStatuses cameras) {
        this.health = cameras.views().collectList().map(Health::of).cache(GOOD_FOR);
    }

    @GetMapping("/api/camera-management.php")
    Mono<Told> ask(@RequestParam(required = false) @Nullable String action) {
        if (action == null || action.isBlank()) {
            return Mono.error(Refused.missing("action"));
        }
        if (!action.equals("health_check")) {
            return Mono.error(Refused.invalid("action", "is not known", "use health_check"));
        }
        return health.map(now -> new Told(true, now));
    }

    record Told(boolean success, Health health) {}

    /**
     * How many cameras are how.
     *
     * @param total that are to be watched
     * @param inactive that are not, and are in no other figure
     * @param states those to be watched, by state
     */
    record Health(
            @JsonProperty("total_cameras") int total,
            long online,
            long offline,
            int inactive,
            Map<String, Long> states) {

        static Health of(List<CameraView> all) {
            List<CameraView> watched = all.stream().filter(CameraView::active).toList();
            long online = watched.stream().filter(CameraView::online).count();
            return new Health(
                    watched.size(),
                    online,
                    watched.size() - online,
                    all.size() - watched.size(),
                    watched.stream()
                            .collect(Collectors.groupingBy(CameraView::state, TreeMap::new, Collectors.counting())));
        }
    }
}
