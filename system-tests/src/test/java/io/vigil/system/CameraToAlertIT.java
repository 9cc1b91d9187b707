package io.vigil.system;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Camera to alert on the embedded parts, started as a user starts them. */
class CameraToAlertIT extends CameraToAlert {
    @RegisterExtension
    static final RunningVigil running = new RunningVigil();

    @Override
    Deployment deployment() {
        return running.vigil();
    }
}
