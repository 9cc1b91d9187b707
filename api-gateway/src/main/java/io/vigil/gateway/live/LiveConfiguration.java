package io.vigil.gateway.live;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    HandlerMapping sockets(LiveSocket live, EventSocket events) {
        return new SimpleUrlHandlerMapping(Map.of("/ws/live", live, "/ws/events", events), -1);
    }
}
