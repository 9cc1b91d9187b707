package io.vigil.gateway.openapi;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Mappings;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** What springdoc reads from the gateway's controllers, none of which is really made. */
final class Controllers {
    private static final String PATH = "/springdoc";

    private Controllers() {}

    /** As OpenAPI, before anything is added to it. */
    static String read() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        AtomicReference<@Nullable String> read = new AtomicReference<>();
        run(context -> read.set(WebTestClient.bindToApplicationContext(context)
                .build()
                .get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
        return Objects.requireNonNull(read.get(), "springdoc wrote nothing");
    }

    /** Methods and paths, as {@code GET /api/v1/cameras}. */
    static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        Mappings.all()
                .forEach(info -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternsCondition()
                                .getPatterns()
                                .forEach(pattern -> mapped.add(method + " " + pattern))));
        return mapped;
    }

    private static void run(ContextConsumer<AssertableReactiveWebApplicationContext> consumer) {
        new ReactiveWebApplicationContextRunner()
                .withPropertyValues(
                        "springdoc.api-docs.path=" + PATH,
                        "springdoc.use-fqn=true",
                        "springdoc.default-flat-param-object=true")
                .withConfiguration(AutoConfigurations.of(
                        WebFluxAutoConfiguration.class,
                        SpringDocConfiguration.class,
                        SpringDocConfigProperties.class,
                        SpringDocSpecPropertiesConfiguration.class,
                        SpringDocWebFluxConfiguration.class))
                .withInitializer(context -> register((GenericApplicationContext) context))
                .run(consumer);
    }

    private static void register(GenericApplicationContext context) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        SpringObjenesis objenesis = new SpringObjenesis();
        for (BeanDefinition found : scanner.findCandidateComponents("io.vigil.gateway")) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (!type.getName().matches(".*(Test|Fixture).*")) {
                add(context, type, objenesis);
            }
        }
    }

    private static <T> void add(GenericApplicationContext context, Class<T> type, SpringObjenesis objenesis) {
        context.registerBean(type.getName(), type, () -> objenesis.newInstance(type));
    }
}
