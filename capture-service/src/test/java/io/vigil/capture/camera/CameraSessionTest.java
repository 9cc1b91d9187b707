package io.vigil.capture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigil.capture.camera.CameraState.Frozen;
import io.vigil.capture.camera.CameraState.Online;
import io.vigil.capture.camera.CameraState.Refused;
import io.vigil.capture.camera.CameraState.Unauthorised;
import io.vigil.capture.camera.CameraState.Unreachable;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.load.Governor;
import io.vigil.capture.motion.Gating;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CameraSessionTest {
    private final List<SampledFrame> frames = new CopyOnWriteArrayList<>();
    private final AtomicLong seconds = new AtomicLong();
    private final AtomicReference<@Nullable Runnable> found = new AtomicReference<>();
    private final AtomicInteger watches = new AtomicInteger();
    private Duration rest = Duration.ofMillis(1);
    private CameraSession session = session();
    private Thread thread = new Thread(() -> {});

    @Test
    void shouldBeOnlineAndHandOnFramesNumberedFromOne() {
        // Given
        start("pph");
        // When
        await().until(() -> frames.size() == 2);
        // Then
        assertThat(session.state()).isEqualTo(new Online());
        assertThat(frames).extracting(SampledFrame::sequence).containsExactly(1L, 2L);
        assertThat(frames.get(1).id()).isEqualTo("7-" + standing(session).sessionId() + "-2");
    }

    @Test
    void shouldShowTheTroubleAndRecoverFromItByItself() {
        // Given
        Refused refused = new Refused("switch RTSP on");
        // When
        start(refused, refused, refused, "ph");
        // Then
        await().until(() -> session.state().equals(new Online()));
        assertThat(standing(session).reconnects()).isZero();
    }

    @Test
    void shouldTryAgainAsSoonAsSomebodyListensAgainHoweverLongTheRest() {
        // Given
        rest = Duration.ofMinutes(5);
        start(new Unreachable("check its power"), "ph");
        await().until(() -> found.get() != null);
        // When
        Objects.requireNonNull(found.get()).run();
        // Then
        await().atMost(Duration.ofSeconds(2)).until(() -> session.state().equals(new Online()));
        await().until(() -> watches.get() == 0);
    }

    @Test
    void shouldNotWatchACameraThatAnswers() {
        // When
        start(new Unauthorised("correct them"), "h");
        // Then
        await().until(() -> session.state().equals(new Unauthorised("correct them")));
        assertThat(found.get()).isNull();
    }

    @Test
    void shouldSurviveAnErrorOfNativeCode() {
        // Given
        start("po", "pph");
        // When
        await().until(() -> frames.size() == 3);
        // Then
        assertThat(session.state()).isEqualTo(new Online());
    }

    @Test
    void shouldKeepTheTimeSinceWhenTheSameTroubleIsMetAgain() {
        // Given
        start(new Refused("one"), new Refused("two"), new Refused("three"), "h");
        // When
        await().until(() -> session.state().equals(new Refused("three")));
        // Then
        long attempts = 3;
        assertThat(standing(session).since()).isBefore(Instant.ofEpochSecond(attempts + 1));
        assertThat(standing(session).detail()).contains("three");
    }

    @Test
    void shouldCountALostConnectionAndBeginANewSession() {
        // Given
        start("pe", "ph");
        // When
        await().until(() -> frames.size() == 2);
        // Then
        assertThat(frames.get(0).ledger()).isNotSameAs(frames.get(1).ledger());
        assertThat(frames.get(1).sequence()).isEqualTo(1);
        assertThat(standing(session).reconnects()).isEqualTo(1);
    }

    @Test
    void shouldTellOfTheOldSessionUntilItsFramesHaveMetTheirFate() {
        // Given
        start("pe", "ph");
        await().until(() -> frames.size() == 2);
        String old = frames.get(0).ledger().sessionId();
        // When
        List<Standing> open = session.standings();
        frames.get(0).ledger().publish();
        List<Standing> settled = session.standings();
        List<Standing> after = session.standings();
        // Then
        String current = frames.get(1).ledger().sessionId();
        assertThat(open).extracting(Standing::sessionId).containsExactly(old, current);
        assertThat(open.get(0).totals().inFlight()).isEqualTo(1);
        assertThat(settled).extracting(Standing::sessionId).containsExactly(old, current);
        assertThat(settled.get(0).totals().inFlight()).isZero();
        assertThat(after).extracting(Standing::sessionId).containsExactly(current);
    }

    @Test
    void shouldBeFrozenWhenPicturesStop() {
        // When
        start("ppf", new Frozen("restart it"), "h");
        // Then
        await().until(() -> session.state().equals(new Frozen("restart it")));
        assertThat(standing(session).reconnects()).isEqualTo(1);
    }

    @Test
    void shouldBeUnreadableWhenTheStreamEndsWithoutAPicture() {
        // When
        start("e", "h");
        // Then
        await().until(() -> session.state() instanceof Unreadable);
    }

    @Test
    void shouldCountAPictureThatCannotBeEncodedAsDropped() {
        // When
        start("xph");
        await().until(() -> frames.size() == 1);
        // Then
        Ledger.Totals totals = standing(session).totals();
        assertThat(totals.captured()).isEqualTo(2);
        assertThat(totals.dropped()).containsEntry("not_encoded", 1L);
    }

    @Test
    void shouldLeaveAtOnceWhenStoppedWhileReadingAndWhileResting() {
        // Given
        start("ph");
        await().until(() -> frames.size() == 1);
        // When
        session.stop();
        // Then
        await().atMost(Duration.ofSeconds(1)).until(() -> !thread.isAlive());
    }

    @AfterEach
    void stop() {
        session.stop();
    }

    private void start(Object... connections) {
        session = session(connections);
        thread = new Thread(session);
        thread.start();
    }

    private static Standing standing(CameraSession session) {
        List<Standing> all = session.standings();
        return all.get(all.size() - 1);
    }

    private CameraSession session(Object... connections) {
        InstantSource stepping = () -> Instant.ofEpochSecond(seconds.incrementAndGet());
        Studio studio = new Studio(
                new ScriptedSources(connections),
                frames::add,
                Spectators.NONE,
                Sampling.perSecond(5),
                Duration.ofSeconds(1),
                () -> new Backoff(rest, rest.multipliedBy(2), new Random(1)),
                stepping.withZone(ZoneOffset.UTC),
                Gating.OFF,
                (endpoint, again) -> {
                    watches.incrementAndGet();
                    found.set(again);
                    return watches::decrementAndGet;
                },
                Governor.idle());
        return new CameraSession(
                new Camera("7", CameraAddress.parse("rtsp://camera/stream2"), 0, Handling.USUAL), studio);
    }
}
