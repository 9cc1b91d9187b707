package io.vigil.system;

import io.vigil.avro.AuditEvent;
import io.vigil.avro.Camera;
import io.vigil.avro.CameraPolicy;
import io.vigil.avro.CameraZones;
import io.vigil.avro.Observation;
import io.vigil.avro.Zone;
import io.vigil.topic.Topic;
import io.vigil.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;

/** What the topics that the gateway writes say, each camera's records in their order. */
record Told(
        List<String> outboxEntries,
        List<Observation> observations,
        List<Camera> cameras,
        List<CameraZones> zones,
        List<CameraPolicy> policies,
        List<AuditEvent> audits) {
    private static final String OUTBOX_ENTRY = "vigil-outbox-entry";

    static Told by(TopicReader topics) {
        return new Told(
                Stream.of(Topics.OBSERVATIONS, Topics.CAMERAS, Topics.ZONES, Topics.POLICIES, Topics.AUDIT)
                        .flatMap(topic -> entries(topics, topic))
                        .toList(),
                topics.all(Topics.OBSERVATIONS, Observation.class),
                topics.all(Topics.CAMERAS, Camera.class),
                topics.all(Topics.ZONES, CameraZones.class),
                topics.all(Topics.POLICIES, CameraPolicy.class),
                topics.all(Topics.AUDIT, AuditEvent.class));
    }

    /** The ids of what came through the outbox. */
    private static Stream<String> entries(TopicReader topics, Topic<?> topic) {
        return topics.raw(topic.name()).stream()
                .map(record -> record.headers().lastHeader(OUTBOX_ENTRY))
                .filter(Objects::nonNull)
                .map(Header::value)
                .map(id -> new String(id, StandardCharsets.UTF_8));
    }

    /** Of those among the observations that have a session which begins so. */
    static Map<String, Set<String>> idsBySession(List<Observation> observations, String begin) {
        return observations.stream()
                .filter(report ->
                        report.getSessionId() != null && report.getSessionId().startsWith(begin))
                .collect(Collectors.groupingBy(
                        Observation::getSessionId,
                        Collectors.mapping(Observation::getObservationId, Collectors.toSet())));
    }

    List<Observation> observations(String camera, Set<String> kinds) {
        return observations.stream()
                .filter(one -> one.getCameraId().equals(camera) && kinds.contains(one.getKind()))
                .toList();
    }

    /** What its records had in a field, where they had anything. */
    <T> List<T> camera(String id, Function<Camera, T> field) {
        return cameras.stream()
                .filter(one -> one.getCameraId().equals(id))
                .map(field)
                .filter(Objects::nonNull)
                .toList();
    }

    List<String> zones(String camera) {
        return zones.stream()
                .filter(one -> one.getCameraId().equals(camera))
                .map(one -> String.join(
                        ", ", one.getZones().stream().map(Zone::getName).toList()))
                .toList();
    }

    /** Of what the policy was opened for. */
    List<String> purposes(String camera) {
        return policies.stream()
                .filter(one -> one.getCameraId().equals(camera) && one.getAffect())
                .map(CameraPolicy::getPurpose)
                .toList();
    }

    List<AuditEvent> audits(String action, String object) {
        return audits.stream()
                .filter(one -> one.getAction().equals(action) && object.equals(one.getObjectId()))
                .toList();
    }
}
