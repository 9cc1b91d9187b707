package io.vigil.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings as application.yml ships them, but for some. */
final class Shipped {

    private Shipped() {}

    /** @param changed by full key, {@code vigil.scoring.threads} */
    static ScoringProperties but(Map<String, Object> changed) {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("shipped", new ClassPathResource("application.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("changed", changed));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bind("vigil", ScoringProperties.class).get();
    }
}
