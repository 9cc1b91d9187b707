package io.vigil.gateway.openapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * What a record is called in the document. A word that says little by itself has before it where it is from: a page of
 * incidents is an {@code IncidentPage}, a state of them an {@code IncidentState}.
 *
 * @param type empty where it is none of the gateway's
 */
record ShapeName(String text, Optional<Class<?>> type) {
    private static final Pattern GENERIC = Pattern.compile("(.+\\.\\w+)Io(\\.vigil\\..+)");

    /** @param full as springdoc has it */
    static ShapeName of(String full) {
        Matcher generic = GENERIC.matcher(full);
        if (generic.matches()) {
            String of = of("io" + generic.group(2)).text;
            String base = generic.group(1).substring(generic.group(1).lastIndexOf('.') + 1);
            return new ShapeName(of + base, type(generic.group(1)));
        }
        Optional<Class<?>> type = type(full);
        return new ShapeName(type.map(ShapeName::text).orElse(full), type);
    }

    private static String text(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> outer = type.getEnclosingClass();
        String packageName = type.getPackageName();
        boolean oneWord = name.chars().filter(Character::isUpperCase).count() == 1;
        String from = outer != null
                ? outer.getSimpleName().replaceAll("(Controller|Register)$", "")
                : oneWord ? StringUtils.capitalize(packageName.substring(packageName.lastIndexOf('.') + 1)) : "";
        return name.startsWith(from) ? name : from + name;
    }

    private static Optional<Class<?>> type(String full) {
        return Optional.of(full)
                .filter(name -> ClassUtils.isPresent(name, ShapeName.class.getClassLoader()))
                .map(name -> ClassUtils.resolveClassName(name, ShapeName.class.getClassLoader()));
    }
}
