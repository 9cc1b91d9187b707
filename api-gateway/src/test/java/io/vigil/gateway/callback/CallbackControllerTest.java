package io.vigil.gateway.callback;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.avro.Observation;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraStatuses;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.gateway.finding.RiskSteps;
import io.vigil.gateway.limit.Limits;
import io.vigil.gateway.observation.KafkaAway;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.http.codec.autoconfigure.HttpCodecsProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The contract's endpoint with real cameras, and a list where the topic is. */
class CallbackControllerTest {
    private static final String PATH = "/modules/fraud-detection/api/cv-callback.php";

    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private static Camera open;
    private static Camera closed;

    private final List<Observation> topic = new ArrayList<>();
    private final SettableClock clock = new SettableClock(Reports.NOW);
    private WebTestClient client;

    @BeforeAll
    static void addCameras() {
        open = database.add("open");
        closed = database.add("closed");
        await(database.bean(DatabaseClient.class)
                .sql("insert into camera_policies (camera_id, affect, purpose, changed_by, changed_at)"
                        + " values (:id, true, 'study', 'ada', now())")
                .bind("id", open.id())
                .then()
                .thenReturn(true));
    }

    @BeforeEach
    void begin() {
        client = client(observation -> Mono.fromRunnable(() -> topic.add(observation)));
    }

    private WebTestClient client(Function<Observation, Mono<Void>> publish) {
        GatewayProperties properties = PostgresForTests.withCallbackToken("geheim");
        Callbacks callbacks = new Callbacks(
                new ReportedCameras(database.bean(DatabaseClient.class), clock),
                new Limits(properties, clock),
                new ReportReader(properties, clock),
                RiskSteps.shipped(),
                publish);
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(CallbackController.class, () -> new CallbackController(properties, callbacks));
        context.registerBean(
                CameraManagementController.class,
                () -> new CameraManagementController(database.bean(CameraStatuses.class)));
        context.registerBean(HttpCodecsProperties.class);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.register(Web.class);
        context.scan("io.vigil.gateway.problem");
        context.refresh();
        return WebTestClient.bindToApplicationContext(context).build();
    }

    @EnableWebFlux
    static class Web {}

    private ResponseSpec post(String path, String token, byte[] body) {
        return client.post()
                .uri(path)
                .header("X-CV-Auth-Token", token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec post(String json) {
        return post(PATH, "geheim", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String of(Camera camera, String json) {
        return json.replace("\"camera_id\": 5", "\"camera_id\": " + camera.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/api/cv-callback.php", "/api/cv-callback"})
    void shouldAnswerTheContractsExampleAsTheContractDoes(String path) {
        post(path, "geheim", of(open, Reports.ANALYSIS).getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"success": true, "message": "Frame analysis recorded", "risk_score": 0.45, "risk_level": "MEDIUM"}
                        """, JsonCompareMode.STRICT);
        assertThat(topic)
                .singleElement()
                .satisfies(report -> assertThat(report.getCameraId()).isEqualTo(open.key()));
    }

    @Test
    void shouldTakeEachTypeAndSayItsRisk() {
        Map<String, String> risks = Map.of(
                Reports.DETECTION, "Behavioral detection recorded 0.65 MEDIUM",
                Reports.ALERT, "Anomaly alert recorded 0.89 HIGH",
                Reports.BATCH, "Batch recorded 0.45 MEDIUM",
                Reports.BASELINE, "Baseline update recorded 0.0 LOW");
        risks.forEach((json, said) -> {
            Answer answer = answer(post(of(open, json)));
            assertThat(answer.message() + " " + answer.riskScore() + " " + answer.riskLevel())
                    .isEqualTo(said);
        });
        assertThat(topic).hasSize(4);
    }

    @Test
    void shouldKeepNoAffectOfACameraWhosePolicyIsClosedAndSaySo() {
        Answer answer = answer(post(of(closed, Reports.ANALYSIS)));
        assertThat(answer.success()).isTrue();
        assertThat(answer.message())
                .isEqualTo("Frame analysis recorded without analysis_results.indicators: the policy of camera "
                        + closed.id() + " does not allow affect");
        assertThat(answer.riskScore()).isZero();
        assertThat(answer.discarded()).containsExactly("analysis_results.indicators");
        assertThat(topic)
                .singleElement()
                .satisfies(report -> assertThat(report.getIndicators()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "geheim ", "GEHEIM", "geheimgeheim"})
    void shouldReadNothingOfAStranger(String token) {
        refuses(post(PATH, token, new byte[] {'{'}), 401, "Unauthorized: ");
    }

    @Test
    void shouldTellNamesOfWhatIsMissing() {
        refuses(post("{}"), 400, "Missing required field: result_type");
        refuses(post(Reports.ANALYSIS.replace("camera_id", "camera")), 400, "Missing required field: camera_id");
        refuses(
                post(Reports.ANALYSIS.replace("frame_analysis", "selfie")),
                400,
                "result_type is not known: use one of");
    }

    @Test
    void shouldNotKnowACameraThatIsNotThere() {
        refuses(
                post(Reports.ANALYSIS.replace("\"camera_id\": 5", "\"camera_id\": 987654")),
                404,
                "Unknown camera: 987654");
    }

    @Test
    void shouldTakeTenASecondOfACameraAndTellWhenToComeBack() {
        for (int i = 0; i < 10; i++) {
            post(of(open, Reports.BATCH)).expectStatus().isOk();
        }
        post(of(open, Reports.BATCH))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "1");
        post(of(closed, Reports.BATCH)).expectStatus().isOk();
        clock.set(Reports.NOW.plusMillis(100));
        post(of(open, Reports.BATCH)).expectStatus().isOk();
        post(of(open, Reports.BATCH)).expectStatus().isEqualTo(429);
    }

    @Test
    void shouldAcceptNothingThatKafkaDoesNotHave() {
        client = client(observation -> Mono.error(new KafkaAway(null)));
        post(of(open, Reports.ANALYSIS))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.success")
                .isEqualTo(false);
    }

    @Test
    void shouldKnowTheCamerasForAMinuteWithoutPostgresAndThenSaySo() throws Exception {
        // Given
        var cameras = new ReportedCameras(database.bean(DatabaseClient.class), Clock.systemUTC());
        cameras.start();
        Awaitility.await().until(() -> cameras.knows(open.id()));
        cameras.close();

        // When
        database.postgres().interrupt();

        // Then
        try {
            assertThat(await(cameras.find(open.id())).affect()).isTrue();
            post(of(open, Reports.ANALYSIS))
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "5");
        } finally {
            database.postgres().resume();
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("empty", 400, new byte[0]),
                Arguments.of("null", 400, bytes("null")),
                Arguments.of("array", 400, bytes("[]")),
                Arguments.of("many", 400, bytes("[" + Reports.ANALYSIS + "]")),
                Arguments.of("text", 400, bytes("result_type=frame_analysis&camera_id=5")),
                Arguments.of("deep", 400, bytes("{\"a\":".repeat(40_000))),
                Arguments.of("huge number", 400, bytes("{\"camera_id\":" + "9".repeat(200_000) + "}")),
                Arguments.of("twice", 400, bytes("{\"camera_id\":1,\"camera_id\":2}")),
                Arguments.of("no UTF-8", 400, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}),
                Arguments.of("zeroes", 400, new byte[100_000]),
                Arguments.of("a string without end", 400, bytes("{\"result_type\":\"" + "a".repeat(200_000))),
                Arguments.of("many names", 400, bytes(manyNames())),
                Arguments.of("5 MB", 413, new byte[5 << 20]));
    }

    private static String manyNames() {
        StringBuilder json = new StringBuilder("{\"a\":0");
        for (int i = 0; i < 20_000; i++) {
            json.append(",\"b").append(i).append("\":0");
        }
        return json.append("}").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void shouldRefuseHostileBodiesInTheContractsForm(String name, int status, byte[] body) {
        refuses(post(PATH, "geheim", body), status, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml"})
    void shouldRefuseWhatDoesNotSayThatItIsJson(String type) {
        refuses(
                client.post()
                        .uri(PATH)
                        .header("X-CV-Auth-Token", "geheim")
                        .header("Content-Type", type)
                        .bodyValue(bytes(of(open, Reports.ANALYSIS)))
                        .exchange(),
                415,
                "Content-Type is not application/json");
    }

    @Test
    void shouldCountCamerasWithoutAToken() {
        client.get()
                .uri("/api/camera-management.php?action=health_check")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"success": true, "health": {"total_cameras": 2, "online": 0, "offline": 2, "inactive": 0,
                         "states": {"connecting": 2}}}""");
        refuses(get("?action=list"), 400, "action is not known: use health_check");
        refuses(get(""), 400, "Missing required field: action");
    }

    private ResponseSpec get(String query) {
        return client.get().uri("/api/camera-management.php" + query).exchange();
    }

    private void refuses(ResponseSpec response, int status, String error) {
        Map<?, ?> body = Objects.requireNonNull(response.expectStatus()
                .isEqualTo(status)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
        assertThat(body.get("success")).isEqualTo(false);
        assertThat(String.valueOf(body.get("error")))
                .startsWith(error)
                .doesNotContain("Exception", "io.vigil", "jackson");
        assertThat(topic).isEmpty();
    }

    private static Answer answer(ResponseSpec response) {
        Answer answer = response.expectStatus()
                .isOk()
                .expectBody(Answer.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(answer);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A clock that stands where it is set. */
    private static final class SettableClock extends Clock {
        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void set(Instant to) {
            now = to;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
