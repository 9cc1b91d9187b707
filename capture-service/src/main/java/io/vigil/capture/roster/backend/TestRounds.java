package io.vigil.capture.roster.backend;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.roster.Rounds;
import io.vigil.capture.roster.Unavailable;
import io.vigil.capture.tryout.Finding;
import io.vigil.capture.tryout.Finding.NotSeen;
import io.vigil.capture.tryout.Finding.Seen;
import io.vigil.capture.tryout.Tryout;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Asks the backend for connection tests, runs them one after another on a thread of its own, and tells what came of them. A
 * backend that knows none is asked seldom.
 */
final class TestRounds {
    private static final Logger log = LoggerFactory.getLogger(TestRounds.class);
    private static final Duration WAIT = Duration.ofSeconds(8);
    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration KNOWS_NONE = Duration.ofMinutes(1);

    private final ModelApi api;
    private final Function<JsonNode, List<Camera>> entries;
    private final Tryout tryout;
    private final Rounds rounds;

    /** @param entries reads tests, which are written as cameras are */
    TestRounds(ModelApi api, Function<JsonNode, List<Camera>> entries, Tryout tryout) {
        this.api = api;
        this.entries = entries;
        this.tryout = tryout;
        this.rounds = new Rounds("connection-tests", this::round, tryout::close);
    }

    void start() {
        rounds.start();
    }

    void stop() {
        rounds.stop();
    }

    private Duration round() {
        try {
            var tests = api.tests(WAIT);
            tests.map(entries).orElse(List.of()).forEach(this::test);
            return tests.isPresent() ? Duration.ZERO : KNOWS_NONE;
        } catch (Unavailable e) { // roster and heartbeat say so too
            return e.pause().compareTo(AWAY) > 0 ? e.pause() : AWAY;
        }
    }

    private void test(Camera camera) {
        Finding finding = tryout.of(camera);
        log.atInfo()
                .addKeyValue("test", camera.id())
                .addKeyValue("outcome", finding instanceof NotSeen none ? none.word() : "ok")
                .log("connection tested");
        api.tested(Long.parseLong(camera.id()), told(finding));
    }

    private static Map<String, Object> told(Finding finding) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("took_ms", finding.took().toMillis());
        if (finding instanceof Seen seen) {
            told.put("outcome", "ok");
            told.put("codec", seen.codec());
            told.put("width", seen.picture().sourceWidth());
            told.put("height", seen.picture().sourceHeight());
            told.put(
                    "picture", Base64.getEncoder().encodeToString(seen.picture().jpeg()));
        } else if (finding instanceof NotSeen none) {
            told.put("outcome", none.word());
            told.put("detail", none.trouble().remedy());
        }
        return told;
    }
}
