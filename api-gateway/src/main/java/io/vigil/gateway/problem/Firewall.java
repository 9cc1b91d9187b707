package io.vigil.gateway.problem;

import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Tricks end here, before anything reads them: in paths, methods and headers, and in how a body is written. */
@Configuration(proxyBeanMethods = false)
class Firewall {

    @Bean
    ServerExchangeRejectedHandler tricksRefused(FailureWriter writer) {
        return (exchange, rejected) -> writer.refuse(
                exchange, 400, "the path, the method or a header holds what is refused without being read");
    }

    /** After Boot's own, which sets the same decoder. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    CodecCustomizer strictJson(JsonMapper json) {
        return codecs -> codecs.defaultCodecs().jacksonJsonDecoder(new StrictJson(json));
    }
}
