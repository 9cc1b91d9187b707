package io.vigil.gateway.live;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraPolicy;
import io.vigil.gateway.camera.CameraStatus;
import io.vigil.gateway.camera.CameraView;
import io.vigil.gateway.incident.Incident;
import io.vigil.gateway.live.LiveCamera.LiveSettings;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** This gateway's own picture of now, made from the topics alone. Written by the listener, read by everyone. */
@Component
public class LiveBoard {
    private final Map<Long, Camera> cameras = new ConcurrentSkipListMap<>();
    private final Map<Long, CameraStatus> statuses = new ConcurrentHashMap<>();
    private final Map<Long, CameraPolicy> policies = new ConcurrentHashMap<>();
    private final OpenIncidents incidents = new OpenIncidents();
    private final Map<String, LiveCamera> lives = new ConcurrentHashMap<>();
    private final Sinks.Many<LiveEvent> events = Sinks.many().multicast().directBestEffort();
    private final Set<Long> awaited = ConcurrentHashMap.newKeySet();
    private final Sinks.Empty<Void> complete = Sinks.empty();
    private final LiveSettings settings;
    private final Clock clock;

    LiveBoard(GatewayProperties properties, Clock clock) {
        var live = properties.gateway().live();
        this.clock = clock;
        this.settings = new LiveSettings(
                clock,
                live.detectionsWithin(),
                live.silentAfter(),
                new Overlay(live.jpegQuality()),
                Schedulers.newBoundedElastic(2, 1_000, "drawing", 60, true));
    }

    /** Says which cameras must have been heard of before this board is complete. To be called before the listener starts. */
    public void await(Collection<Camera> expected) {
        expected.forEach(camera -> awaited.add(camera.id()));
        heardOf(-1);
    }

    /** Completes once every awaited camera was heard of. */
    public Mono<Void> complete() {
        return complete.asMono();
    }

    private void heardOf(long id) {
        awaited.remove(id);
        if (awaited.isEmpty()) {
            complete.tryEmitEmpty();
        }
    }

    /** The lowest id among the cameras that are watched. */
    public Optional<Camera> defaultCamera() {
        return watched().findFirst();
    }

    public boolean isStreaming() {
        return lives.values().stream().anyMatch(LiveCamera::isWatched);
    }

    public boolean isAnalysing() {
        return lives.values().stream().anyMatch(LiveCamera::isAnalysed);
    }

    public boolean isMoving() {
        return lives.values().stream().anyMatch(LiveCamera::isMoving);
    }

    public List<CameraView> views() {
        return watched().map(this::view).toList();
    }

    /** The newest incident that is not cleared. */
    public Optional<Incident> openIncident() {
        return incidents.newest();
    }

    /** A camera's pictures, or empty where there is no such camera. */
    Optional<Flux<byte[]>> watch(String camera) {
        return watched()
                .filter(known -> known.key().equals(camera))
                .findFirst()
                .map(known -> live(known.key()).view());
    }

    /** What happens from now on; a reader who falls far behind loses the oldest. */
    Flux<LiveEvent> events() {
        return events.asFlux()
                .onBackpressureBuffer(1_000, dropped -> {}, reactor.core.publisher.BufferOverflowStrategy.DROP_OLDEST);
    }

    LiveCamera live(String camera) {
        return lives.computeIfAbsent(camera, key -> new LiveCamera(settings, () -> missing(key)));
    }

    Collection<LiveCamera> lives() {
        return lives.values();
    }

    void camera(Camera camera) {
        Camera before = cameras.put(camera.id(), camera);
        if (camera.active()) {
            events.tryEmitNext(new LiveEvent.OfCamera(view(camera)));
        } else if (before == null || before.active()) {
            forget(camera);
        }
        heardOf(camera.id());
    }

    void removed(long id) {
        policies.remove(id);
        Camera gone = cameras.remove(id);
        if (gone != null) {
            forget(gone);
        }
        heardOf(id);
    }

    private void forget(Camera camera) {
        statuses.remove(camera.id());
        lives.remove(camera.key());
        events.tryEmitNext(new LiveEvent.CameraGone(camera.id()));
    }

    private Stream<Camera> watched() {
        return cameras.values().stream().filter(Camera::active);
    }

    void status(long id, CameraStatus status) {
        statuses.put(id, status);
        tell(id);
    }

    void policy(long id, CameraPolicy policy) {
        policies.put(id, policy);
        tell(id);
    }

    private void tell(long id) {
        Camera camera = cameras.get(id);
        if (camera != null && camera.active()) {
            events.tryEmitNext(new LiveEvent.OfCamera(view(camera)));
        }
    }

    void zones(String camera, Map<String, String> names) {
        incidents.zones(camera, names);
    }

    void incident(Incident incident) {
        Incident named = incident.named(name(incident.cameraId()), incidents.zoneName(incident));
        if (incidents.put(named)) {
            events.tryEmitNext(new LiveEvent.OfIncident(named));
        }
    }

    /** Makes what is open agree with the database: a transition may have come while this gateway did not listen. */
    public void agree(Collection<Incident> known) {
        incidents.agree(known);
    }

    private @Nullable String name(String key) {
        return cameras.values().stream()
                .filter(camera -> camera.key().equals(key))
                .map(Camera::name)
                .findFirst()
                .orElse(null);
    }

    private CameraView view(Camera camera) {
        CameraStatus status = statuses.getOrDefault(camera.id(), CameraStatus.UNKNOWN);
        CameraPolicy policy = policies.getOrDefault(camera.id(), CameraPolicy.CLOSED);
        return CameraView.of(camera, policy, status.asOf(clock.instant()));
    }

    private LivePicture missing(String key) {
        CameraView view = views().stream()
                .filter(camera -> Long.toString(camera.id()).equals(key))
                .findFirst()
                .orElse(null);
        if (view == null) {
            return new LivePicture.Missing("camera " + key, "gone", "this camera was removed");
        }
        String detail = view.online() ? "waiting for its next picture" : Objects.requireNonNullElse(view.detail(), "");
        return new LivePicture.Missing(view.name(), view.state(), detail);
    }
}
