package io.vigil.gateway.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes what springdoc makes of the records. A component that is not nullable is always in an answer; of a request, whose
 * records take nulls to refuse them by name, the words say what is required. What each means is said by the record itself.
 */
final class Shapes {
    private static final String REF = "#/components/schemas/";

    private final Words words;
    private final ObjectNode schemas;
    private final Map<String, Class<?>> types = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();

    /** @param document as springdoc wrote it; its references are changed to the shapes' names */
    Shapes(ObjectNode document, Words words) {
        this.words = words;
        this.schemas = Words.JSON.createObjectNode();
        JsonNode raw = document.path("components").path("schemas");
        raw.forEachEntry((full, schema) -> {
            ShapeName name = ShapeName.of(full);
            name.type().ifPresent(type -> {
                Class<?> other = types.put(name.text(), type);
                if (other != null && !other.equals(type)) {
                    throw new IllegalStateException(other + " and " + type + " are both called " + name.text());
                }
            });
            schemas.set(name.text(), schema);
        });
        rename(document);
        document.path("paths").forEach(path -> path.forEach(operation -> follow(operation.path("requestBody"))));
    }

    /** The record that a shape was made of. */
    @Nullable
    Class<?> type(String name) {
        return types.get(name);
    }

    /** All, by name. */
    ObjectNode complete() {
        ObjectNode complete = Words.JSON.createObjectNode();
        Set<String> names = new TreeSet<>();
        schemas.propertyNames().forEach(names::add);
        words.shapes().propertyNames().forEach(names::add);
        for (String name : names) {
            Class<?> type = types.get(name);
            JsonNode said = words.shapes().path(name);
            if (type != null && JsonNode.class.isAssignableFrom(type)) {
                continue; // any JSON: the words of the operation say which
            }
            if (said.has("of")) {
                complete.set(name, variant(name, said));
            } else if (type != null && type.isRecord()) {
                complete.set(name, complete(name, type, said));
            } else if (said.has("type") || said.has("oneOf")) {
                complete.set(name, said.deepCopy());
            } else if (type != null || !said.isMissingNode()) {
                throw new IllegalStateException(name + " is no record, and no words say what it is");
            }
        }
        complete.forEach(this::describe);
        return complete;
    }

    /** The same record where it is asked for less. */
    private JsonNode variant(String name, JsonNode said) {
        String of = said.path("of").asString();
        Class<?> type = Objects.requireNonNull(types.get(of), of);
        types.put(name, type);
        ObjectNode variant = (ObjectNode) complete(of, type, words.shapes().path(of));
        variant.set("description", said.path("description"));
        said.path("without").forEach(field -> {
            variant.withObjectProperty("properties").remove(field.asString());
            variant.path("required").forEach(needed -> {
                if (needed.equals(field)) {
                    throw new IllegalStateException(of + " cannot be without " + field);
                }
            });
        });
        return variant;
    }

    private void describe(JsonNode schema) {
        schema.path("properties").forEachEntry((name, property) -> {
            JsonNode text = words.fields().path(name);
            if (!property.has("description") && text.isString()) {
                ((ObjectNode) property).set("description", text);
            }
        });
        schema.forEach(this::describe);
    }

    private JsonNode complete(String name, Class<?> type, JsonNode said) {
        SourceText source = SourceText.of(type);
        ObjectNode schema = (ObjectNode) schemas.path(name).deepCopy();
        ObjectNode complete = Words.JSON.createObjectNode().put("type", "object");
        String about = said.path("description").asString(source.text());
        if (!about.isEmpty()) {
            complete.put("description", about);
        }
        ObjectNode properties = complete.putObject("properties");
        ArrayNode required = Words.JSON.createArrayNode();
        Set<String> needed = new TreeSet<>();
        said.path("required").forEach(field -> needed.add(field.asString()));
        for (RecordComponent component : type.getRecordComponents()) {
            String field = name(component);
            JsonNode property = schema.path("properties").path(field);
            if (property.isMissingNode()) {
                throw new IllegalStateException(name + " has no " + field);
            }
            ObjectNode told = (ObjectNode) property.deepCopy();
            String words = source.components().get(component.getName());
            if (words != null) {
                told.put("description", words);
            }
            if (said.path("properties").path(field) instanceof ObjectNode more) {
                told.setAll(more);
            }
            boolean always = asked.contains(name) ? needed.contains(field) : isAlwaysThere(component);
            boolean nullable = asked.contains(name)
                    ? !always && !component.getType().isPrimitive()
                    : component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isLeftOut(component);
            properties.set(field, nullable ? nullable(told) : told);
            if (always) {
                required.add(field);
            }
        }
        said.path("properties").propertyNames().forEach(field -> {
            if (!properties.has(field)) {
                throw new IllegalStateException("words tell of " + name + "." + field + ", which is not there");
            }
        });
        if (!required.isEmpty()) {
            complete.set("required", required);
        }
        return complete;
    }

    private static String name(RecordComponent component) {
        JsonProperty own = component.getAccessor().getAnnotation(JsonProperty.class);
        return own == null || own.value().isEmpty() ? component.getName() : own.value();
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return !isLeftOut(component);
    }

    private static boolean isLeftOut(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** In the words of JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
    private static JsonNode nullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = Words.JSON.createObjectNode();
            if (schema.has("description")) {
                either.set("description", schema.remove("description"));
            }
            either.putArray("anyOf")
                    .add(schema)
                    .add(Words.JSON.createObjectNode().put("type", "null"));
            return either;
        }
        if (schema.path("type").isString()) {
            String type = schema.path("type").asString();
            schema.putArray("type").add(type).add("null");
        }
        if (schema.path("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return schema;
    }

    private void rename(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("$ref").asString("").startsWith(REF)) {
            String full = object.path("$ref").asString().substring(REF.length());
            object.put("$ref", REF + ShapeName.of(full).text());
        }
        node.forEach(this::rename);
    }

    /** Remembers what a request's body is made of. */
    private void follow(JsonNode node) {
        String ref = node.path("$ref").asString("");
        if (ref.startsWith(REF) && asked.add(ref.substring(REF.length()))) {
            follow(schemas.path(ref.substring(REF.length())));
        }
        node.forEach(this::follow);
    }
}
