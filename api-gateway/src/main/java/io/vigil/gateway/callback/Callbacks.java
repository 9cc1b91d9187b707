package io.vigil.gateway.callback;

import io.vigil.avro.Observation;
import io.vigil.gateway.finding.ReportedRisk;
import io.vigil.gateway.limit.Limits;
import io.vigil.gateway.observation.KafkaAway;
import io.vigil.gateway.observation.ObservationPublisher;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes reports: what is accepted is in the topic, and holds nothing that its camera's policy does not allow. */
@Component
class Callbacks {
    private static final int LONGEST_TYPE = 100;

    private final ReportedCameras cameras;
    private final Limits limits;
    private final ReportReader reader;
    private final ReportedRisk risk;
    private final Function<Observation, Mono<Void>> topic;

    @Autowired
    Callbacks(
            ReportedCameras cameras,
            Limits limits,
            ReportReader reader,
            ReportedRisk risk,
            ObservationPublisher topic) {
        this(cameras, limits, reader, risk, topic::publish);
    }

    /** @param topic completes once the report is in it */
    Callbacks(
            ReportedCameras cameras,
            Limits limits,
            ReportReader reader,
            ReportedRisk risk,
            Function<Observation, Mono<Void>> topic) {
        this.cameras = cameras;
        this.limits = limits;
        this.reader = reader;
        this.risk = risk;
        this.topic = topic;
    }

    /**
     * Completes once the broker has the report. Fails with a fact that the caller is told, or as the database does.
     *
     * @param told what the answer says of the camera's limit
     */
    Mono<Answer> accept(byte[] body, HttpHeaders told) {
        return Mono.defer(() -> {
            Fields fields = Body.read(body);
            ResultType type = ResultType.of(fields.text("result_type", LONGEST_TYPE));
            return cameras.find(fields.whole("camera_id")).flatMap(camera -> {
                limits.camera(camera.key(), told);
                return accept(reader.read(type, fields, camera));
            });
        });
    }

    private Mono<Answer> accept(Report report) {
        return topic.apply(report.observation())
                .onErrorMap(KafkaAway.class, away -> Refused.away("Kafka"))
                .then(Mono.fromSupplier(() -> Answer.of(report, risk.of(report.observation()))));
    }
}
