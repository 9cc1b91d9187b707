package io.vigil.inference.enrolment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the command is to do. */
sealed interface EnrolTask {

    String USAGE = """
            ./vigil enrol SUBJECT-ID PICTURE... [--data DIR]   enrol somebody by pictures (JPEG or PNG) with one face each
            ./vigil enrol --erase SUBJECT-ID [--data DIR]      erase the subject's key and templates
            ./vigil enrol --list [--data DIR]                  who is enrolled
            """;

    /** @param pictures at least one */
    record Enrol(String subjectId, List<Path> pictures) implements EnrolTask {}

    record Erase(String subjectId) implements EnrolTask {}

    record ListAll() implements EnrolTask {}

    /**
     * The command's arguments.
     *
     * @param data the data folder, where one was named
     */
    record Arguments(EnrolTask task, Optional<Path> data) {}

    /** @throws BadUse where they are not understood */
    static Arguments parse(String... arguments) {
        List<String> words = new ArrayList<>();
        @Nullable Path data = null;
        boolean erase = false;
        boolean list = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--data" -> {
                    if (++i == arguments.length) {
                        throw new BadUse("--data needs a folder");
                    }
                    data = Path.of(arguments[i]);
                }
                case "--erase" -> erase = true;
                case "--list" -> list = true;
                default -> words.add(word(arguments[i]));
            }
        }
        return new Arguments(task(words, erase, list), Optional.ofNullable(data));
    }

    private static String word(String argument) {
        if (argument.startsWith("-")) {
            throw new BadUse("'" + argument + "' is not understood");
        }
        return argument;
    }

    private static EnrolTask task(List<String> words, boolean erase, boolean list) {
        if (list && !erase && words.isEmpty()) {
            return new ListAll();
        }
        if (erase && !list && words.size() == 1) {
            return new Erase(SubjectId.checked(words.get(0)));
        }
        if (!erase && !list && words.size() > 1) {
            return new Enrol(
                    SubjectId.checked(words.get(0)),
                    words.stream().skip(1).map(Path::of).toList());
        }
        throw new BadUse(words.size() == 1 && !list ? "a picture is missing" : "the arguments do not fit together");
    }

    /** An id as topics carry it: no name, and nothing that a log, a file or a URL would have to escape. */
    final class SubjectId {

        private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

        private SubjectId() {}

        static String checked(String id) {
            if (!ALLOWED.matcher(id).matches()) {
                throw new BadUse("'" + id + "' is no subject id: use up to 64 letters without accents, digits, '.', '_'"
                        + " and '-', and no name, as ids are written to topics");
            }
            return id;
        }
    }
}
