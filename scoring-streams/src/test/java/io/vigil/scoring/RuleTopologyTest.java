package io.vigil.scoring;

import static io.vigil.scoring.RuleFixture.draw;
import static io.vigil.scoring.RuleFixture.events;
import static io.vigil.scoring.RuleFixture.line;
import static io.vigil.scoring.RuleFixture.points;
import static io.vigil.scoring.RuleFixture.walker;
import static io.vigil.scoring.RuleFixture.zone;
import static io.vigil.scoring.ScoringFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Incident;
import io.vigil.avro.Line;
import io.vigil.avro.RuleEvent;
import io.vigil.avro.Zone;
import io.vigil.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTopologyTest {
    private ScoringFixture scoring;

    @BeforeEach
    void open(@TempDir Path state) {
        scoring = new ScoringFixture(state);
    }

    @AfterEach
    void close() {
        scoring.close();
    }

    @Test
    void shouldTellOfAnIntrusionByOnvifsName() {
        // Given
        draw(scoring, "1", List.of(zone("z").setRestricted(true).build()), List.of());
        // When
        scoring.frames("1", 0, 1, walker(1000, 0.5));
        scoring.tick(20);
        // Then
        List<RuleEvent> events = events(scoring);
        assertThat(events).extracting(RuleEvent::getState).containsExactly(true, false);
        assertThat(events).extracting(RuleEvent::getRule).containsOnly("intrusion");
        assertThat(events).extracting(RuleEvent::getOnvif).containsOnly("tns1:RuleEngine/FieldDetector/ObjectsInside");
        assertThat(events).extracting(RuleEvent::getAt).containsExactly(at(0), at(3));
        assertThat(events).extracting(RuleEvent::getFrameId).containsExactly("1-s1-1", null);
        assertThat(events).extracting(RuleEvent::getTrackId).containsOnly(1000L);
        assertThat(events.get(0).getSource().getTopic()).isEqualTo(Topics.DETECTIONS.name());
        assertThat(events.get(0).getZoneId()).isEqualTo("z");
    }

    @Test
    void shouldTellOfACrossingAndOpenAnIncidentAtARestrictedLine() {
        // Given
        draw(
                scoring,
                "1",
                List.of(),
                List.of(line("l", 0.5f, 0f, 0.5f, 1f).setRestricted(true).build()));
        // When
        for (int i = 0; i <= 20; i++) {
            scoring.frame("1", i / 5.0, walker(1000, Math.min(0.7, 0.3 + 0.04 * i)));
        }
        // Then
        List<RuleEvent> events = events(scoring);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).getOnvif()).isEqualTo("tns1:RuleEngine/LineDetector/Crossed");
        assertThat(events.get(0).getDirection()).isEqualTo("left");
        assertThat(events.get(0).getState()).isNull();
        assertThat(events.get(0).getLineId()).isEqualTo("l");
        List<Incident> incidents = scoring.incidents();
        assertThat(incidents).extracting(Incident::getTransition).containsExactly("opened", "confirmed");
        assertThat(incidents.get(0).getAfter().getRule()).isEqualTo("LineDetector");
        assertThat(incidents.get(0).getAfter().getLineId()).isEqualTo("l");
        assertThat(incidents.get(0).getAfter().getZoneId()).isNull();
    }

    @Test
    void shouldTellOfSpeedAndOfTheWrongWay() {
        // Given
        draw(scoring, "1", List.of(zone("z").setSpeedLimit(0.2f).setWay(90f).build()), List.of());
        // When
        for (int i = 0; i <= 10; i++) {
            scoring.frame("1", i / 5.0, walker(1000, 0.9 - 0.06 * i));
        }
        // Then
        List<RuleEvent> events = events(scoring);
        assertThat(events)
                .extracting(RuleEvent::getOnvif)
                .containsExactly(
                        "tns1:RuleEngine/vigil:WayDetector/WrongWay", "tns1:RuleEngine/vigil:SpeedDetector/TooFast");
        assertThat(events.get(1).getSpeed()).isBetween(0.299f, 0.301f);
    }

    @Test
    void shouldKnowEachEventOnlyOnceWhenDetectionsAreRepeated() {
        // Given
        draw(scoring, "1", List.of(zone("z").setRestricted(true).build()), List.of());
        // When
        scoring.frames("1", 0, 1, walker(1000, 0.5));
        scoring.frames("1", 0, 1, walker(1000, 0.5));
        // Then
        assertThat(events(scoring)).hasSize(1);
    }

    @Test
    void shouldFollowAChangeOfZonesWithTheNextFrame() {
        // Given
        draw(scoring, "1", List.of(zone("old").setRestricted(true).build()), List.of());
        scoring.frames("1", 0, 1, walker(1000, 0.5));
        // When
        draw(scoring, "1", List.of(zone("new").setRestricted(true).build()), List.of());
        scoring.frame("1", 1.2, walker(1000, 0.5));
        // Then
        assertThat(events(scoring))
                .extracting(event -> event.getZoneId() + " " + event.getState() + " " + event.getAt())
                .containsExactly("old true " + at(0), "old false " + at(1.2), "new true " + at(1.2));
    }

    @Test
    void shouldEndWhatWasFoundWhenTheZonesAreRemoved() {
        draw(scoring, "1", List.of(zone("z").setRestricted(true).build()), List.of());
        scoring.frames("1", 0, 1, walker(1000, 0.5));
        scoring.noZones("1");
        scoring.frame("1", 1.2, walker(1000, 0.5));
        assertThat(events(scoring)).extracting(RuleEvent::getState).containsExactly(true, false);
    }

    @Test
    void shouldEndWhatWasFoundWhenTheCaptureClockIsSetBack() {
        // Given
        draw(scoring, "1", List.of(zone("z").setRestricted(true).build()), List.of());
        scoring.frames("1", 1800, 1801, walker(1000, 0.5));
        // When
        scoring.send(
                Topics.DETECTIONS,
                "1",
                ScoringFixture.detections("1", 10, walker(1000, 0.5))
                        .setSequence(90_000)
                        .build(),
                at(10));
        // Then
        assertThat(events(scoring))
                .extracting(event -> event.getState() + " " + event.getAt())
                .containsExactly("true " + at(1800), "false " + at(1801), "true " + at(10));
    }

    @Test
    void shouldCarryCaptureTimeAsRecordTimeUnderTheCamerasKey() {
        draw(scoring, "1", List.of(zone("z").setRestricted(true).build()), List.of());
        scoring.frames("1", 5, 6, walker(1000, 0.5));
        List<TestRecord<byte[], byte[]>> records = scoring.records(Topics.RULE_EVENTS.name());
        assertThat(records).hasSize(1);
        assertThat(records.get(0).key()).asString().isEqualTo("1");
        assertThat(records.get(0).timestamp()).isEqualTo(at(5).toEpochMilli());
    }

    @Test
    void shouldRefuseUnsoundDrawingsWholeAndKeepThoseItHad() {
        // Given
        Zone sound = zone("z").setRestricted(true).build();
        Line fence = line("l", 0.5f, 0f, 0.5f, 1f).build();
        draw(scoring, "1", List.of(sound), List.of());
        // When
        refuse(sound, zone -> zone.setPolygon(points(0.1f, 0.1f, 0.9f, 0.9f, 0.9f, 0.1f, 0.1f, 0.9f)));
        refuse(sound, zone -> zone.setPolygon(points(0.1f, 0.1f, 0.5f, 0.5f, 0.9f, 0.9f)));
        refuse(sound, zone -> zone.setPolygon(points(0.1f, 0.1f, Float.NaN, 0.5f, 0.9f, 0.1f)));
        refuse(sound, zone -> zone.setPolygon(points(0f, 0f, 1.005f, 0f, 1f, 1f)));
        refuse(sound, zone -> zone.setLoiteringAfterMs(0L));
        refuse(sound, zone -> zone.setCrowdFrom(0));
        refuse(sound, zone -> zone.setSpeedLimit(-1f));
        refuse(sound, zone -> zone.setWay(361f));
        draw(scoring, "1", List.of(sound, sound), List.of());
        draw(scoring, "1", List.of(), List.of(fence, fence));
        draw(
                scoring,
                "1",
                List.of(),
                List.of(Line.newBuilder(fence).setDirection("up").build()));
        draw(scoring, "1", List.of(), List.of(line("l", 0.5f, 0.5f, 0.5f, 0.5f).build()));
        // Then
        assertThat(scoring.deadLetters).hasSize(12).containsOnly(Topics.ZONES.name());
        scoring.frames("1", 0, 1, walker(1000, 0.5));
        assertThat(events(scoring)).extracting(RuleEvent::getZoneId).containsExactly("z");
    }

    private void refuse(Zone sound, Consumer<Zone.Builder> change) {
        Zone.Builder unsound = Zone.newBuilder(sound);
        change.accept(unsound);
        draw(scoring, "1", List.of(unsound.build()), List.of());
    }
}
