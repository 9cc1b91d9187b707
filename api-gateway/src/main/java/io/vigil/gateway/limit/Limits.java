package io.vigil.gateway.limit;

import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.LimitSettings;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The limits of callers and cameras. Each method counts one request and fails with {@link TooMany}, which ends as a 429 in the API's
 * own form; from any thread, at once.
 */
@Component
public class Limits {
    private final Limit caller;
    private final Limit camera;

    public Limits(GatewayProperties properties, Clock clock) {
        LimitSettings settings = properties.gateway().limits();
        int remembered = settings.remembered();
        this.caller = new Limit("caller", settings.caller(), remembered, clock);
        this.camera = new Limit("camera", settings.camera(), remembered, clock);
    }

    /**
     * @param name what tells this caller from others
     * @param answer is told what is left
     */
    public void caller(String name, HttpHeaders answer) {
        caller.countAndTell(Mix.of(name), answer);
    }

    /**
     * A result reported about a camera.
     *
     * @param answer is told what is left
     */
    public void camera(String id, HttpHeaders answer) {
        camera.countAndTell(Mix.of(id), answer);
    }
}
