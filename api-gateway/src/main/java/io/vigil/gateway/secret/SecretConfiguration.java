package io.vigil.gateway.secret;

import io.vigil.gateway.GatewayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    SecretBox secretBox(GatewayProperties properties) {
        return new SecretBox(
                properties.gateway().cameraKeyBytes(), properties.gateway().retiredKeyBytes());
    }
}
