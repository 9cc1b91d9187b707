package io.vigil.gateway.callback;

import io.vigil.avro.Observation;
import io.vigil.gateway.CallbackSettings;
import io.vigil.gateway.GatewayProperties;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes of a callback's fields what may be kept of them. */
@Component
class ReportReader {
    private final ReportTimes times;
    private final Clock clock;

    ReportReader(GatewayProperties properties, Clock clock) {
        CallbackSettings settings = properties.gateway().callback();
        this.times = new ReportTimes(settings.ahead(), settings.oldest());
        this.clock = clock;
    }

    /** Fails with {@link Refused}. */
    Report read(ResultType type, Fields fields, ReportedCamera camera) {
        Observation.Builder report = new ReportForm(fields, camera, times, clock.instant()).read(type);
        List<String> discarded = camera.affect() ? List.of() : Discretion.practise(type, report);
        return new Report(type, camera, ReportId.given(report), discarded);
    }
}
