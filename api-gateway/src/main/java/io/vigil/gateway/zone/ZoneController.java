package io.vigil.gateway.zone;

import io.vigil.gateway.problem.InvalidField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    Mono<List<ZoneView>> zones(@PathVariable long id) {
        return zones.of(id).map(ZoneController::zoneViews);
    }

    @PutMapping("/api/v1/cameras/{id}/zones")
    Mono<List<ZoneView>> replaceZones(@PathVariable long id, @RequestBody List<@Nullable ZoneView> wanted) {
        return zones.replace(id, parsed("zone", wanted, ZoneView::zone)).map(ZoneController::zoneViews);
    }

    @GetMapping("/api/v1/cameras/{id}/lines")
    Mono<List<LineView>> lines(@PathVariable long id) {
        return zones.lines(id).map(ZoneController::lineViews);
    }

    @PutMapping("/api/v1/cameras/{id}/lines")
    Mono<List<LineView>> replaceLines(@PathVariable long id, @RequestBody List<@Nullable LineView> wanted) {
        return zones.replaceLines(id, parsed("line", wanted, LineView::line)).map(ZoneController::lineViews);
    }

    private static <A, B> List<B> parsed(String what, List<@Nullable A> wanted, Function<A, B> parsing) {
        if (wanted.size() > MOST) {
            throw new InvalidField(what + "s", "give at most " + MOST);
        }
        List<B> parsed = new ArrayList<>();
        for (A each : wanted) {
            String place = what + " " + (parsed.size() + 1);
            if (each == null) {
                throw new InvalidField(what + "s", place + " is null");
            }
            try {
                parsed.add(parsing.apply(each));
            } catch (InvalidField e) {
                throw e.in(place);
            }
        }
        return parsed;
    }

    private static List<ZoneView> zoneViews(List<Zone> zones) {
        return zones.stream().map(ZoneView::of).toList();
    }

    private static List<LineView> lineViews(List<Line> lines) {
        return lines.stream().map(LineView::of).toList();
    }
}
