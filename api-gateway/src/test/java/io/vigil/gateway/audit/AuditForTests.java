package io.vigil.gateway.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The audit without its topic: what is told of stays in the outbox. */
public final class AuditForTests {
    private AuditForTests() {}

    public static void register(AnnotationConfigApplicationContext context) {
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.register(Audit.class, AuditQueue.class, Trail.class, AuditEvents.class);
    }
}
