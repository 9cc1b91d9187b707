package io.vigil.gateway.instance;

import io.vigil.gateway.secret.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the model instances' columns follow a change of the key. */
@Configuration(proxyBeanMethods = false)
class InstanceSecrets {

    @Bean
    SealedColumn modelKeys() {
        return new SealedColumn(
                "model_instances", "instance_id", "encryption_key_encrypted", "model instances' encryption keys");
    }
}
