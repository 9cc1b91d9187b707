package io.vigil.gateway.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What no code can say of itself: the files under {@code src/test/resources/openapi}, one a domain, each with the examples of
 * its operations and the limits of its shapes.
 *
 * @param head what the whole document has
 * @param tags what each domain is about, by its name
 * @param operations by method and path, as {@code GET /api/v1/cameras}
 * @param shapes by name
 * @param parameters what is the same wherever a parameter of that name is
 * @param fields what a field of that name means wherever nothing else is said of it
 */
record Words(
        JsonNode head,
        ObjectNode tags,
        ObjectNode operations,
        ObjectNode shapes,
        ObjectNode parameters,
        ObjectNode fields) {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEAD = "document.yaml";
    private static final Path FOLDER = Path.of("src/test/resources/openapi");

    static Words read() {
        Words words = new Words(yaml(FOLDER.resolve(HEAD)), object(), object(), object(), object(), object());
        for (Path file : files()) {
            JsonNode read = yaml(file);
            String tag = read.path("tag").asString("");
            if (!tag.isEmpty()) {
                words.tags.set(tag, read.path("about"));
            }
            read.path("operations").forEachEntry((name, operation) -> {
                ((ObjectNode) operation).put("tag", tag);
                add(words.operations, name, operation);
            });
            read.path("shapes").forEachEntry((name, shape) -> add(words.shapes, name, shape));
            read.path("parameters").forEachEntry((name, parameter) -> add(words.parameters, name, parameter));
            read.path("fields").forEachEntry((name, text) -> add(words.fields, name, text));
        }
        return words;
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static void add(ObjectNode to, String name, JsonNode what) {
        if (to.has(name)) {
            throw new IllegalStateException("told twice: " + name);
        }
        to.set(name, what);
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions none = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(none), none, options, new TimesAreText());
        try {
            Object read = yaml.load(Files.readString(file));
            return JSON.valueToTree(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TimesAreText extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
