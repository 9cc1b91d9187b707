package io.vigil.gateway.intake;

import io.vigil.gateway.GatewayProperties;
import io.vigil.wire.SchemaRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    SchemaRegistry schemaRegistry(GatewayProperties properties) {
        return properties.registry().open();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
