package io.vigil.gateway.access;

import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Methods and paths that the gateway's controllers serve. */
public final class Mappings {
    private Mappings() {}

    /** Of every controller on the class path but the tests' own, none of which is made. */
    public static Set<RequestMappingInfo> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            for (BeanDefinition controller : scanner.findCandidateComponents("io.vigil.gateway")) {
                if (!String.valueOf(controller.getBeanClassName()).matches(".*(Test|Fixture).*")) {
                    controller.setLazyInit(true);
                    context.registerBeanDefinition(String.valueOf(controller.getBeanClassName()), controller);
                }
            }
            context.refresh();
            RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
            return mapping.getHandlerMethods().keySet();
        }
    }
}
