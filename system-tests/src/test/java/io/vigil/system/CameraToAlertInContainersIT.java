package io.vigil.system;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.testcontainers.junit.jupiter.Testcontainers;

/** Camera to alert on a broker, a database and a registry in containers; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class CameraToAlertInContainersIT extends CameraToAlert {
    private final CameraFarm farm = CameraFarm.start();
    private final ContainersDeployment containers = new ContainersDeployment(Map.of("portrait", farm.url("portrait")));

    @Override
    Deployment deployment() {
        return containers;
    }

    @AfterAll
    void stop() {
        containers.close();
        farm.close();
    }
}
