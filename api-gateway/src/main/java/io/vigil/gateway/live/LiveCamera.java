package io.vigil.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * One camera's live view. Pictures come in on the listener's thread; however many watch, each is drawn and encoded once,
 * and none while nobody watches. A viewer who cannot keep up misses pictures and costs the others nothing.
 */
final class LiveCamera {
    private static final Logger log = LoggerFactory.getLogger(LiveCamera.class);
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final PictureChoice choice;
    private final MotionWatch motion = new MotionWatch();
    private final Sinks.Many<LivePicture> pictures = Sinks.many().multicast().directBestEffort();
    private final AtomicBoolean watched = new AtomicBoolean();
    private final Flux<Drawn> view;
    private final Clock clock;
    private final Duration silentAfter;
    private volatile Instant shownAt = Instant.EPOCH;
    private volatile @Nullable Instant analysedAt;

    /**
     * @param missing says why there is no picture
     * @param markings what to draw in besides
     */
    LiveCamera(LiveSettings settings, Supplier<LivePicture> missing, Supplier<Markings> markings) {
        this.clock = settings.clock();
        this.silentAfter = settings.silentAfter();
        this.choice = new PictureChoice(new FrameJoin(settings.detectionsWithin()), new HeldScene(settings.boxesFor()));
        this.view = Flux.merge(pictures.asFlux(), absences(missing))
                .doOnSubscribe(subscription -> watched.set(true))
                .doFinally(signal -> watched.set(false))
                .onBackpressureLatest()
                .publishOn(settings.drawing(), 1)
                .concatMap(picture -> drawn(settings.overlay(), picture, markings.get()), 1)
                .replay(1)
                .refCount(1, LINGER);
    }

    /** What all cameras' views share. */
    record LiveSettings(
            Clock clock,
            Duration detectionsWithin,
            Duration boxesFor,
            Duration silentAfter,
            Overlay overlay,
            Scheduler drawing) {}

    /** Pictures without end, always the newest when asked for. */
    Flux<Drawn> view() {
        return view.onBackpressureLatest();
    }

    boolean isWatched() {
        return watched.get();
    }

    /** One of those that models look at. */
    synchronized void sampled(LiveFrame frame) {
        show(choice.sampled(frame));
    }

    /** One of all that the camera makes. */
    synchronized void live(LiveFrame frame) {
        show(choice.live(frame));
    }

    synchronized void scene(Scene scene) {
        Instant now = clock.instant();
        analysedAt = now;
        motion.see(scene, now);
        choice.hold(scene);
        if (isWatched()) {
            show(choice.scene(scene, now));
        }
    }

    synchronized void tick() {
        show(choice.overdue(clock.instant()));
    }

    synchronized boolean isMoving() {
        return motion.isMoving(clock.instant());
    }

    boolean isAnalysed() {
        Instant at = analysedAt;
        return at != null && at.plusSeconds(5).isAfter(clock.instant());
    }

    private void show(Optional<LivePicture> picture) {
        picture.ifPresent(next -> {
            shownAt = clock.instant();
            pictures.tryEmitNext(next);
        });
    }

    private Flux<LivePicture> absences(Supplier<LivePicture> missing) {
        Instant never = Instant.EPOCH;
        return Flux.interval(Duration.ofMillis(1_200), Duration.ofSeconds(1))
                .onBackpressureDrop()
                .filter(tick ->
                        shownAt.equals(never) || shownAt.plus(silentAfter).isBefore(clock.instant()))
                .map(tick -> missing.get());
    }

    private static Mono<Drawn> drawn(Overlay overlay, LivePicture picture, Markings markings) {
        // whatever is wrong with one picture, the next may be right
        return Mono.fromCallable(() -> new Drawn(overlay.jpeg(picture, markings), picture.capturedAt()))
                .onErrorResume(RuntimeException.class, e -> {
                    log.atDebug().addKeyValue("cause", e.getMessage()).log("frame left out of the live view");
                    return Mono.empty();
                });
    }
}
