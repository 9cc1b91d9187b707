package io.vigil.gateway.zone;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ZoneController {
    private static final int MOST = 32;

    private final Zones zones;

    ZoneController(Zones zones) {
        this.zones = zones;
    }

    @GetMapping("/api/v1/cameras/{id}/zones")
    Mono<List<ZoneView>> list(@PathVariable long id) {
        return zones.of(id).map(ZoneController::views);
    }

    @PutMapping("/api/v1/cameras/{id}/zones")
    Mono<List<ZoneView>> replace(@PathVariable long id, @RequestBody List<ZoneView> wanted) {
        if (wanted.size() > MOST || wanted.contains(null)) {
            throw new InvalidZone("zones", "give at most " + MOST);
        }
        List<Zone> parsed = wanted.stream().map(ZoneView::zone).toList();
        return zones.replace(id, parsed).map(ZoneController::views);
    }

    private static List<ZoneView> views(List<Zone> zones) {
        return zones.stream().map(ZoneView::of).toList();
    }
}
