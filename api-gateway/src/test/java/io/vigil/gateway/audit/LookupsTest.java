package io.vigil.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

class LookupsTest {

    /** A pattern that was renamed would be looked up unrecorded. */
    @Test
    void shouldListOnlyWhatIsServedUnderThatName() {
        assertThat(served()).containsAll(Lookups.ALL.keySet());
    }

    private static Set<String> served() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            for (BeanDefinition controller : scanner.findCandidateComponents("io.vigil.gateway")) {
                // those of tests are within their classes
                if (!String.valueOf(controller.getBeanClassName()).contains("$")) {
                    controller.setLazyInit(true);
                    context.registerBeanDefinition(String.valueOf(controller.getBeanClassName()), controller);
                }
            }
            context.refresh();
            RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
            return mapping.getHandlerMethods().keySet().stream()
                    .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                    .map(Object::toString)
                    .collect(Collectors.toSet());
        }
    }
}
