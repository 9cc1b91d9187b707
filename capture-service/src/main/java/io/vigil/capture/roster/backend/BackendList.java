package io.vigil.capture.roster.backend;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.roster.CameraList;
import io.vigil.capture.roster.Entry;
import io.vigil.capture.roster.LaravelCrypt;
import io.vigil.capture.roster.NotDecryptable;
import io.vigil.capture.roster.StreamAddress;
import io.vigil.capture.tryout.Tryout;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cameras that a backend has assigned to this model instance. The heartbeat begins with the first list. */
public final class BackendList implements CameraList {
    private static final Logger log = LoggerFactory.getLogger(BackendList.class);

    private final ModelApi api;
    private final LaravelCrypt crypt;
    private final Duration period;
    private final Heartbeat heartbeat;
    private @Nullable TestRounds tests;
    private volatile Runnable again = () -> {};
    private boolean beating;
    private int nameless;

    /**
     * @param backend verified
     * @param served the ids of the cameras that are captured now; any thread
     */
    public BackendList(Backend backend, Duration period, Supplier<? extends Collection<String>> served, Clock clock) {
        this.api = new ModelApi(backend, clock);
        this.crypt = backend.crypt();
        this.period = period;
        this.heartbeat = new Heartbeat(api, served, backend.heartbeatInterval(), () -> again.run());
    }

    /** The same, which runs the backend's connection tests too, as soon as there was a first list. */
    public BackendList testing(Tryout tryout) {
        tests = new TestRounds(api, this::cameras, tryout);
        return this;
    }

    @Override
    public List<Camera> read() {
        return cameras(api.cameras());
    }

    private List<Camera> cameras(JsonNode entries) {
        List<Camera> cameras = new ArrayList<>();
        int without = 0;
        for (JsonNode entry : entries) {
            String id = entry.path("id").asString("").strip();
            if (id.isEmpty()) {
                without++;
            } else if (Entry.flag(entry.path("is_active")).orElse(true)) {
                cameras.add(camera(id, entry));
            }
        }
        complainOf(without);
        return cameras;
    }

    @Override
    public Duration period() {
        return period;
    }

    @Override
    public void taken() {
        if (!beating) {
            beating = true;
            heartbeat.start();
            if (tests != null) {
                tests.start();
            }
        }
    }

    @Override
    public void onChange(Runnable again) {
        this.again = again;
    }

    @Override
    public void close() {
        heartbeat.stop();
        if (tests != null) {
            tests.stop();
        }
        api.logout();
    }

    private Camera camera(String id, JsonNode entry) {
        try {
            String plain = crypt.decrypt(entry.path("encrypted_data").asString(""));
            JsonNode data = JsonMapper.shared().readTree(plain);
            return Entry.camera(id, StreamAddress.of(data), data, entry);
        } catch (NotDecryptable e) {
            return Entry.unusable(
                    id,
                    "the camera's data cannot be decrypted: MODEL_ENCRYPTION_KEY must be the key that the backend holds"
                            + " for this model instance",
                    entry);
        } catch (JacksonException e) {
            return Entry.unusable(
                    id, "the camera's data is not understood: save the camera again in the backend", entry);
        }
    }

    private void complainOf(int without) {
        if (without > 0 && without != nameless) {
            log.atWarn().addKeyValue("entries", without).log("listed cameras without an id are left out");
        }
        nameless = without;
    }
}
