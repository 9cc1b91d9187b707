package io.vigil.gateway.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.gateway.GatewayProperties;
import io.vigil.gateway.database.DatabaseConfiguration;
import io.vigil.gateway.database.PostgresForTests;
import io.vigil.gateway.outbox.Outbox;
import java.time.Clock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The audit without its topic: what is told of stays in the outbox. */
public final class AuditForTests {
    private AuditForTests() {}

    /** With a database that is not there: what is told of is lost. */
    public static void registerUnkept(AnnotationConfigApplicationContext context) {
        context.registerBean(GatewayProperties.class, PostgresForTests::nowhere);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(DatabaseConfiguration.class, Outbox.class);
        register(context);
    }

    public static void register(AnnotationConfigApplicationContext context) {
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.register(Audit.class, AuditQueue.class, Trail.class, AuditEvents.class);
    }
}
