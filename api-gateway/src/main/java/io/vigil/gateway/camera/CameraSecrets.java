package io.vigil.gateway.camera;

import io.vigil.gateway.secret.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the cameras' columns follow a change of the key. */
@Configuration(proxyBeanMethods = false)
class CameraSecrets {
    private static final String TABLE = "camera_network";

    @Bean
    SealedColumn streamUrls() {
        return new SealedColumn(TABLE, "camera_id", "stream_url_encrypted", "stream addresses");
    }

    @Bean
    SealedColumn reaches() {
        return new SealedColumn(TABLE, "camera_id", "connection_encrypted", "cameras' logins and ports");
    }
}
