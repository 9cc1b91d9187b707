package io.vigil.gateway.openapi;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, made of the code as it is and of the words that go with it. */
record Document(ObjectNode tree, Shapes shapes) {

    static Document make() {
        Words words = Words.read();
        ObjectNode read = (ObjectNode) Words.JSON.readTree(Controllers.read());
        Shapes shapes = new Shapes(read, words);
        Refusals refusals = new Refusals(words.head().path("refusals"));
        ObjectNode document = Words.JSON.createObjectNode().put("openapi", "3.1.0");
        document.set("info", words.head().path("info"));
        document.putArray("servers").addObject().put("url", "/");
        words.tags()
                .forEachEntry((name, about) -> document.withArrayProperty("tags")
                        .addObject()
                        .put("name", name)
                        .put("description", about.asString()));
        document.set("paths", new Operations(words, refusals).complete(read.path("paths")));
        ObjectNode components = document.putObject("components");
        components.set("securitySchemes", words.head().path("securitySchemes"));
        components.set("schemas", shapes.complete());
        components.set("responses", refusals.components());
        return new Document(document, shapes);
    }

    /** As it is checked in. */
    String text() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return Words.JSON.writer().with(printer).writeValueAsString(tree) + "\n";
    }

    /** What a reference refers to. */
    JsonNode at(JsonNode reference) {
        return tree.at(reference.path("$ref").asString().substring(1));
    }

    /** The record that a schema refers to, if it is one. */
    @Nullable
    Class<?> type(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return shapes.type(ref.substring(ref.lastIndexOf('/') + 1));
    }

    /** @param each is given method and path, as {@code GET /api/v1/cameras}, and the operation */
    void operations(BiConsumer<String, JsonNode> each) {
        tree.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> each.accept(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
    }
}
