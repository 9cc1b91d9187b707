package io.vigil.capture;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.Fleet;
import io.vigil.capture.camera.FrameSources;
import io.vigil.capture.roster.CameraList;
import io.vigil.capture.roster.Roster;
import io.vigil.capture.roster.backend.BackendList;
import io.vigil.capture.roster.file.FileList;
import io.vigil.capture.roster.table.TableList;
import io.vigil.capture.tryout.Tryout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The list of cameras, from wherever it is to come. */
@Configuration(proxyBeanMethods = false)
class RosterWiring {
    /** Of a connection test: less than the gateway waits. */
    private static final Duration TRYOUT = Duration.ofSeconds(12);

    @Bean(destroyMethod = "") // the roster closes it
    CameraList cameraList(
            CaptureProperties properties, Fleet fleet, FrameSources sources, Clock clock, Environment environment) {
        ListProperties list = properties.capture().list();
        return switch (list.from()) {
            case "file" -> new FileList(Path.of(list.file()), environment::getProperty);
            case "table" -> new TableList(list.table(), list.refreshInterval());
            default ->
                new BackendList(properties.capture().backend(), list.refreshInterval(), fleet::served, clock)
                        .testing(new Tryout(sources, TRYOUT));
        };
    }

    @Bean
    Roster roster(CameraList list, Fleet fleet) {
        Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5), new Random());
        return new Roster(list, backoff, fleet::serve);
    }
}
