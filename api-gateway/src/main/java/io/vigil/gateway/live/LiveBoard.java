package io.vigil.gateway.live;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.camera.CameraRisk;
import io.vigil.gateway.camera.CameraRisks;
import io.vigil.gateway.camera.CameraStatus;
import io.vigil.gateway.camera.CameraView;
import io.vigil.gateway.finding.Finding;
import io.vigil.gateway.incident.Incident;
import io.vigil.gateway.live.LiveCamera.LiveSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** This gateway's own picture of now, made from the topics alone. Written by the listener, read by everyone. */
@Component
public class LiveBoard {
    private static final Duration SPARE = Duration.ofMillis(50); // until the listener is done with its own event

    private final KnownCameras cameras;
    private final OpenIncidents incidents = new OpenIncidents();
    private final Map<String, Markings> markings = new ConcurrentHashMap<>();
    private final Map<String, LiveCamera> lives = new ConcurrentHashMap<>();
    private final Sinks.Many<LiveEvent> events = Sinks.many().multicast().directBestEffort();
    private final Awaited awaited = new Awaited();
    private final LiveSettings settings;
    private final Audience audience;
    private final double thumbnailFps;

    LiveBoard(GatewayProperties properties, Clock clock, CameraRisks risks, Audience audience) {
        var live = properties.gateway().live();
        this.audience = audience;
        this.thumbnailFps = live.onDemand().thumbnailFps();
        this.cameras = new KnownCameras(risks, clock);
        this.settings = new LiveSettings(
                clock,
                live.detectionsWithin(),
                live.onDemand().boxesFor(),
                live.silentAfter(),
                new Overlay(live.jpegQuality()),
                Schedulers.newBoundedElastic(2, 1_000, "drawing", 60, true));
    }

    /** Says which cameras must have been heard of before this board is complete. To be called before the listener starts. */
    public void await(Collection<Camera> expected) {
        awaited.expect(expected);
    }

    /** Completes once every awaited camera was heard of. */
    public Mono<Void> complete() {
        return awaited.complete();
    }

    /** The lowest id among the cameras that are watched and in the scope. */
    public Optional<Camera> defaultCamera(Scope scope) {
        return cameras.watched().filter(camera -> scope.allows(camera.id())).findFirst();
    }

    public boolean isStreaming(Scope scope) {
        return lives(scope).anyMatch(LiveCamera::isWatched);
    }

    public boolean isAnalysing(Scope scope) {
        return lives(scope).anyMatch(LiveCamera::isAnalysed);
    }

    public boolean isMoving(Scope scope) {
        return lives(scope).anyMatch(LiveCamera::isMoving);
    }

    private Stream<LiveCamera> lives(Scope scope) {
        return lives.entrySet().stream()
                .filter(live -> scope.allows(live.getKey()))
                .map(Map.Entry::getValue);
    }

    /** Every camera in the scope that is watched, by id. */
    public List<CameraView> views(Scope scope) {
        return cameras.watched()
                .filter(camera -> scope.allows(camera.id()))
                .map(cameras::view)
                .toList();
    }

    /** The newest incident in the scope that is not cleared. */
    public Optional<Incident> openIncident(Scope scope) {
        return incidents.newest(scope);
    }

    /** A camera's pictures, or empty where there is no such camera. */
    Optional<Flux<Drawn>> watch(String camera, Rate rate) {
        return cameras.watched(camera).map(known -> pictures(known.key(), rate));
    }

    private Flux<Drawn> pictures(String camera, Rate rate) {
        Flux<Drawn> pictures = Flux.defer(() -> live(camera).view());
        return rate == Rate.EVERY_FRAME
                ? audience.watching(camera, pictures)
                : Flux.defer(() -> pictures.filter(new Thinning<>(thumbnailFps, settings.clock())));
    }

    /** What happens from now on; a reader who falls far behind loses the oldest. */
    Flux<LiveEvent> events() {
        return events.asFlux()
                .onBackpressureBuffer(1_000, dropped -> {}, reactor.core.publisher.BufferOverflowStrategy.DROP_OLDEST);
    }

    LiveCamera live(String camera) {
        return lives.computeIfAbsent(camera, key -> new LiveCamera(settings, () -> missing(key), () -> markings(key)));
    }

    Collection<LiveCamera> lives() {
        return lives.values();
    }

    void camera(Camera camera) {
        Camera before = cameras.put(camera);
        if (camera.active()) {
            tell(camera.id());
        } else if (before == null || before.active()) {
            forget(camera);
        }
        awaited.heardOf(camera.id());
    }

    void removed(long id) {
        Camera gone = cameras.remove(id);
        if (gone != null) {
            forget(gone);
        }
        awaited.heardOf(id);
    }

    private void forget(Camera camera) {
        cameras.forget(camera.id());
        lives.remove(camera.key());
        events.tryEmitNext(new LiveEvent.CameraGone(camera.id()));
    }

    void status(long id, CameraStatus status) {
        cameras.status(id, status);
        tell(id);
    }

    void policy(long id, CameraPolicy policy) {
        cameras.policy(id, policy);
        tell(id);
    }

    void risk(long id, CameraRisk risk) {
        cameras.risk(id, risk);
        tell(id);
    }

    private void tell(long id) {
        cameras.view(id).ifPresent(view -> events.tryEmitNext(new LiveEvent.OfCamera(view)));
    }

    void markings(String camera, Markings present) {
        markings.put(camera, present);
    }

    private Markings markings(String camera) {
        return markings.getOrDefault(camera, Markings.NONE);
    }

    void incident(Incident incident) {
        Markings.Names names = markings(incident.cameraId()).names();
        Incident named = incident.named(
                cameras.name(incident.cameraId()), names.zone(incident.zoneId()), names.line(incident.lineId()));
        if (incidents.put(named)) {
            events.tryEmitNext(new LiveEvent.OfIncident(named));
        }
    }

    void found(Finding finding) {
        event(finding).ifPresent(events::tryEmitNext);
    }

    /** What listeners are told of a finding, or empty where they are not told of such. */
    Optional<LiveEvent> event(Finding finding) {
        return LiveEvent.of(finding, markings(finding.cameraId()).names());
    }

    /** Makes what is open agree with the database: a transition may have come while this gateway did not listen. */
    public void agree(Collection<Incident> known) {
        incidents.agree(known);
    }

    /** Tells those who see everything what became of a model instance. Any thread. */
    public void instance(InstanceNote note) {
        events.emitNext(new LiveEvent.OfInstance(note), Sinks.EmitFailureHandler.busyLooping(SPARE));
    }

    private LivePicture missing(String key) {
        CameraView view = cameras.watched(key).map(cameras::view).orElse(null);
        if (view == null) {
            return new LivePicture.Missing("camera " + key, "gone", "this camera was removed");
        }
        String detail = view.online() ? "waiting for its next picture" : Objects.requireNonNullElse(view.detail(), "");
        return new LivePicture.Missing(view.name(), view.state(), detail);
    }
}
