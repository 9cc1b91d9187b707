package io.vigil.gateway.problem;

import org.springframework.boot.http.codec.autoconfigure.HttpCodecsProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A body that calls itself too large is refused before a byte of it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class BodyFilter implements WebFilter {
    private static final DataSize USUAL = DataSize.ofKilobytes(256); // Spring's own

    private final FailureWriter writer;
    private final long most;

    BodyFilter(FailureWriter writer, HttpCodecsProperties codecs) {
        this.writer = writer;
        this.most = (codecs.getMaxInMemorySize() == null ? USUAL : codecs.getMaxInMemorySize()).toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().getContentLength() <= most) {
            return chain.filter(exchange);
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
        return writer.refuse(exchange, 413, "the body is larger than " + most + " bytes: send less at once");
    }
}
