package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigil.system.FuzzStand.Tried;
import io.vigil.system.OpenApi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of {@code docs/openapi.json} against a started gateway: what the document says is so, and whatever else is
 * sent is refused clearly, with nothing given away. The same requests again: {@code -Dfuzz.seed}; more of them: {@code
 * -Dfuzz.count} an operation.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int COUNT = Integer.getInteger("fuzz.count", 16);

    /** Each waits for a capture service that is not there, or for work: a twelfth of the requests will do. */
    private static final Set<String> WAITING = Set.of("testCamera", "testConnection", "modelTests");

    /** Each hashes a password: a third will do. */
    private static final Set<String> HASHING = Set.of(
            "addPerson", "setPassword", "changeOwnPassword", "logIn", "modelLogin", "addInstance", "renewSecrets");

    private static final OpenApi DOCUMENT = OpenApi.read();
    private static final int SHOWN = 4;

    private final ExecutorService senders = Executors.newFixedThreadPool(4);
    private FuzzStand stand;
    private Verdict verdict;
    private List<Tried> tried;

    @BeforeAll
    void start() {
        System.err.println("fuzz.seed=" + SEED);
        stand = new FuzzStand();
        verdict = new Verdict(new Fit(DOCUMENT), stand.secrets());
        tried = stand.tryExamples(DOCUMENT);
    }

    @AfterAll
    void stop() {
        senders.shutdownNow();
        stand.close();
    }

    static Stream<Operation> operations() {
        return DOCUMENT.operations().values().stream();
    }

    @Test
    @Order(1)
    void shouldAcceptEveryExampleAndAnswerAsTheDocumentSays() {
        List<String> wrong = new ArrayList<>();
        for (Tried one : tried) {
            int expected = Verdict.expected(one.operation());
            if (one.answer().status() != expected) {
                wrong.add(expected + " expected: " + Verdict.told(one.request(), one.answer()));
            }
            wrong.addAll(verdict.faults(one.operation(), one.request(), one.answer()));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Order(2)
    void shouldRefuseWhatIsJustBeyondTheLimits(Operation operation) {
        stand.ready();
        List<FuzzRequest> requests = new ArrayList<>();
        for (FuzzRequest example : stand.examples(operation)) {
            Breaches breaches = new Breaches(operation, stand.asGood(operation, example));
            requests.addAll(breaches.ofQuery());
        }
        for (JsonNode body : stand.bodies(operation)) {
            FuzzRequest good = FuzzRequest.good(operation.method(), operation.goodPath(), body.toString());
            requests.addAll(new Breaches(operation, stand.asGood(operation, good)).of(body));
        }
        if (operation.isEndless()) {
            requests.clear();
        }
        assertThat(all(requests, request -> {
                    RawHttp.Answer answer = stand.send(request);
                    List<String> faults = verdict.faults(operation, request, answer);
                    if (answer.status() < 400 || answer.status() >= 500) {
                        faults.add("not refused: " + Verdict.told(request, answer));
                    }
                    return faults;
                }))
                .as(operation + ", seed " + SEED)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Order(3)
    void shouldRefuseClearlyWhateverIsSent(Operation operation) {
        stand.ready();
        Random random = new Random(SEED ^ operation.id().hashCode());
        FuzzRequest good = stand.examples(operation).get(0);
        int count =
                WAITING.contains(operation.id()) ? COUNT / 12 : HASHING.contains(operation.id()) ? COUNT / 3 : COUNT;
        List<FuzzRequest> requests = new Mutations(operation, good, stand.bodies(operation), random)
                .some(count).stream()
                        .map(request -> by(operation, request, random))
                        .toList();
        assertThat(all(requests, request -> verdict.faults(operation, request, stand.send(request))))
                .as(operation + ", seed " + SEED)
                .isEmpty();
    }

    /** A fuzz that finds nothing may have looked for nothing. */
    @Test
    @Order(4)
    void shouldHaveSentWhatItClaims() {
        assertThat(stand.sent()).isGreaterThan(DOCUMENT.operations().size() * COUNT / 2);
    }

    @Test
    @Order(5)
    void shouldGoOnServingAndHaveLoggedNoSecretAndNoFaultOfItsOwn() {
        System.err.println("requests: " + stand.sent());
        for (Tried one : stand.tryEndings(DOCUMENT)) {
            assertThat(one.answer().status())
                    .as(Verdict.told(one.request(), one.answer()))
                    .isLessThan(500);
        }
        Operation cameras = DOCUMENT.operation("listCameras");
        FuzzRequest request = stand.asGood(cameras, stand.examples(cameras).get(0));
        assertThat(stand.send(request).status()).isEqualTo(200);
        assertThat(stand.said())
                .doesNotContain(" ERROR ", "Exception:", "\tat ")
                .doesNotContain(stand.secrets());
    }

    /** By who may, mostly; else by somebody who may little, or by nobody. Nobody opens what does not end. */
    private FuzzRequest by(Operation operation, FuzzRequest request, Random random) {
        int chance = random.nextInt(10);
        if (request.headers().containsKey("Authorization") || chance == 0) {
            return request;
        }
        if (operation.isEndless() && !request.elsewhere()) {
            return request;
        }
        boolean narrow = chance < 3 || (stand.ends(operation) && !request.elsewhere());
        return narrow ? stand.asNarrow(request) : stand.asGood(operation, request);
    }

    private List<String> all(List<FuzzRequest> requests, Function<FuzzRequest, List<String>> faults) {
        List<Callable<List<String>>> tasks = new ArrayList<>();
        requests.forEach(request -> tasks.add(() -> faults.apply(request)));
        List<String> found = new ArrayList<>();
        try {
            for (Future<List<String>> done : senders.invokeAll(tasks)) {
                found.addAll(done.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return found.size() > SHOWN ? found.subList(0, SHOWN) : found;
    }
}
