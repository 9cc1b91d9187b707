package io.vigil.gateway.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/** Paths, methods and headers that are tricks end here, before anything reads them. */
@Configuration(proxyBeanMethods = false)
class Firewall {

    @Bean
    ServerExchangeRejectedHandler tricksRefused(FailureWriter writer) {
        return (exchange, rejected) -> writer.refuse(
                exchange, 400, "the path, the method or a header holds what is refused without being read");
    }
}
