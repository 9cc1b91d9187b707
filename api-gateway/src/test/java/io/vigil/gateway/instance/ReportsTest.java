package io.vigil.gateway.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Observation;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.instance.InstanceRegister.Registered;
import io.vigil.gateway.instance.ModelApiFixture.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Alerts and crimes: what is taken, where it ends up, and what is refused. */
class ReportsTest {

    @RegisterExtension
    private static final ModelApiFixture api = new ModelApiFixture();

    private Registered instance;
    private Model model;
    private Camera camera;

    @BeforeEach
    void register() {
        instance = api.instance(null);
        camera = api.database.add("camera " + UUID.randomUUID());
        api.assign(instance, camera);
        model = api.model(instance);
        api.kafka.away(false);
    }

    @Test
    void shouldPutAnAlertAndItsEndIntoTheTopicBeforeAnswering() {
        // When
        model.post("alert", Map.of("camera_id", camera.id(), "confidence_score", 65.5, "alert_type", "suspicious"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"status\":true,\"message\":\"Alert received\"}");
        model.post("alert/stop", Map.of("camera_id", camera.id()))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"status\":true,\"message\":\"Alert stopped\"}");

        // Then
        assertThat(api.observations(camera)).hasSize(2);
        Observation alert = api.observations(camera).get(0);
        assertThat(alert.getKind()).isEqualTo("alert");
        assertThat(alert.getReporter()).isEqualTo("model-" + instance.instance().id());
        assertThat(alert.getConfidence()).isEqualTo(0.655f);
        assertThat(alert.getType()).isEqualTo("suspicious");
        assertThat(alert.getObservedAt()).isEqualTo(api.clock.instant());
        assertThat(api.observations(camera).get(1).getKind()).isEqualTo("alert_stop");
    }

    @Test
    void shouldAnswerACrimeWithItsNumberAndPutItIntoTheOutboxOnceHoweverOftenItIsSent() {
        // When
        int first = crime(crime()).expectStatus(201).number();
        int again = crime(crime()).expectStatus(201).number();
        int other = crime(with("crime_type", "robbery")).expectStatus(201).number();

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(api.database.number("select count(*) from crimes where camera_id = '" + camera.key() + "'"))
                .isEqualTo(2);
        assertThat(api.database.outboxOf(camera).stream()
                        .filter("vigil.observations.v1"::equals)
                        .count())
                .isEqualTo(2);
        assertThat(api.database.text(
                        "select crime_type || ' ' || severity || ' ' || status || ' ' || confidence from crimes"
                                + " where crime_id = " + first))
                .isEqualTo("theft critical pending 0.925");
    }

    @ParameterizedTest
    @CsvSource({
        "0, low",
        "39.9, low",
        "40, medium",
        "40.0, medium",
        "59.9, medium",
        "60, high",
        "79.99, high",
        "80, critical",
        "100, critical"
    })
    void shouldRateACrimeByItsConfidence(double score, String severity) {
        crime(with("confidence_score", score)).expectStatus(201).is("$.data.severity", severity);
    }

    @Test
    void shouldTakeTimesWithoutAnOffsetAsTheSitesOwn() {
        // Given
        long site = api.database.number("with s as (insert into sites (name, time_zone) values ('" + UUID.randomUUID()
                + "', 'Africa/Cairo') returning site_id), c as (update camera_network set site_id = (select site_id"
                + " from s) where camera_id = " + camera.id() + ") select site_id from s");
        // When
        Map<String, Object> local = with("start_time", "2026-02-27T14:28:00");
        local.put("end_time", "2026-02-27T14:32:00.250000");
        int number = crime(local).expectStatus(201).number();
        // Then
        assertThat(site).isPositive();
        assertThat(api.database.text(
                        "select (end_time at time zone 'UTC')::text from crimes where crime_id = " + number))
                .isEqualTo("2026-02-27 12:32:00.25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camera_id | | The camera_id field is required.",
                "camera_id | one | The camera_id field must be an integer.",
                "camera_id | 1.5 | The camera_id field must be an integer.",
                "crime_type | | The crime_type field is required.",
                "crime_type | murder | The crime_type field must be one of",
                "confidence_score | | The confidence_score field is required.",
                "confidence_score | -0.1 | The confidence_score field must be a number from 0 to 100.",
                "confidence_score | 100.1 | The confidence_score field must be a number from 0 to 100.",
                "confidence_score | NaN | The confidence_score field must be a number from 0 to 100.",
                "confidence_score | 1e400 | The confidence_score field must be a number from 0 to 100.",
                "start_time | | The start_time field is required.",
                "start_time | yesterday | The start_time field must be an ISO 8601 date and time",
                "start_time | 1999-12-31T23:59:59Z | The start_time field must not be before the year 2000.",
                "start_time | 2026-02-27T14:33:00Z | The end_time field must not be before the start_time field.",
                "end_time | 2026-02-30T14:32:00Z | The end_time field must be an ISO 8601 date and time",
                "end_time | 2036-02-27T14:32:00Z | The end_time field must not lie in the future",
            })
    void shouldNameWhatIsWrongWithACrime(String field, String value, String message) {
        Map<String, Object> report = with(field, value);
        if (value == null) {
            report.remove(field);
        }
        String said = crime(report).expectStatus(422).text("$.message");
        assertThat(said).startsWith(message);
        assertThat(api.observations(camera)).isEmpty();
    }

    @Test
    void shouldNotKnowCamerasThatAreNotAssignedToTheInstance() {
        // Given
        Camera foreign = api.database.add("foreign " + UUID.randomUUID());
        // Then
        for (long id : new long[] {foreign.id(), -1, Long.MAX_VALUE}) {
            model.post("alert", Map.of("camera_id", id, "confidence_score", 65.5))
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .json("{\"status\":false,\"message\":\"Camera " + id + " is not assigned to this model\"}");
            crime(with("camera_id", id)).expectStatus(404);
        }
    }

    @Test
    void shouldAcceptNothingWithoutAToken() {
        Model stranger = new Model(api.from(ModelApiFixture.HOME).client(), "");
        stranger.post("alert", Map.of()).expectStatus().isUnauthorized();
        stranger.post("alert/stop", Map.of()).expectStatus().isUnauthorized();
        stranger.post("crime", crime()).expectStatus().isUnauthorized();
        stranger.post("heartbeat", Map.of()).expectStatus().isUnauthorized();
    }

    @Test
    void shouldSayLaterWhileKafkaIsAwayButTakeACrimeThatTheOutboxKeeps() {
        // Given
        api.kafka.away(true);
        // Then
        model.post("alert", Map.of("camera_id", camera.id(), "confidence_score", 65.5))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(false);
        crime(crime()).expectStatus(201);
    }

    private Map<String, Object> crime() {
        return with("crime_type", "theft");
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> crime = new HashMap<>();
        crime.put("camera_id", camera.id());
        crime.put("crime_type", "theft");
        crime.put("confidence_score", 92.5);
        crime.put("start_time", Instant.parse("2026-02-27T14:28:00Z").toString());
        crime.put("end_time", "2026-02-27T14:32:00Z");
        crime.put(field, number(value));
        return crime;
    }

    /** What a table of texts says in digits is meant as a number. */
    private static Object number(Object value) {
        return value instanceof String text && text.matches("-?\\d+(\\.\\d+)?|1e400") ? new BigDecimal(text) : value;
    }

    private Answer crime(Map<String, Object> report) {
        BodyContentSpec body = model.post("crime", report).expectBody();
        return new Answer(body.returnResult().getStatus().value(), body);
    }

    private record Answer(int status, BodyContentSpec body) {
        Answer expectStatus(int expected) {
            assertThat(status).isEqualTo(expected);
            return this;
        }

        Answer is(String path, Object expected) {
            body.jsonPath(path).isEqualTo(expected);
            return this;
        }

        int number() {
            int[] number = new int[1];
            body.jsonPath("$.data.crime_id").value(found -> number[0] = ((Number) found).intValue());
            return number[0];
        }

        String text(String path) {
            String[] text = new String[1];
            body.jsonPath(path).value(found -> text[0] = String.valueOf(found));
            return text[0];
        }
    }
}
