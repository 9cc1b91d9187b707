package io.vigil.capture;

import io.vigil.capture.camera.Backoff;
import io.vigil.capture.camera.Fleet;
import io.vigil.capture.roster.CameraList;
import io.vigil.capture.roster.Roster;
import io.vigil.capture.roster.backend.BackendList;
import io.vigil.capture.roster.file.FileList;
import io.vigil.capture.roster.table.TableList;
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

    @Bean(destroyMethod = "") // the roster closes it
    CameraList cameraList(CaptureProperties properties, Fleet fleet, Clock clock, Environment environment) {
        ListProperties list = properties.capture().list();
        return switch (list.from()) {
            case "file" -> new FileList(Path.of(list.file()), environment::getProperty);
            case "table" -> new TableList(list.table(), list.refreshInterval());
            default -> new BackendList(properties.capture().backend(), list.refreshInterval(), fleet::served, clock);
        };
    }

    @Bean
    Roster roster(CameraList list, Fleet fleet) {
        Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5), new Random());
        return new Roster(list, backoff, fleet::serve);
    }
}
