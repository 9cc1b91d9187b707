package io.vigil.inference.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.vigil.fault.OperatorFault;
import io.vigil.inference.tensor.NativeLimits;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Lists, verifies, converts, trains and compares models. Exit code 0: done, 1: something is not in order, 2: not understood. */
public final class ModelsCommand {

    static final String USAGE = """
            ./vigil models list                          each role's model: version, input, licence, checksum, folder
            ./vigil models verify [ROLE]...              checksum, shapes, self-test and speed; exit code 1 where one is refused
            ./vigil models convert TFJS-FOLDER ROLE DIR  make a model folder DIR of a TensorFlow.js graph model
            ./vigil models train DATA-FOLDER DIR         train action and anomaly: see docs/models/action.md
            ./vigil models compare                       what a shadow model says beside the role's own

            ROLE is objects, faces, pose, emotion, mesh, iris, identity, action or anomaly.
            MODEL_DIR and ROLE_MODEL variables choose folders, as they do for the service: see docs/models.md.
            """;

    /** What has a program of its own, with libraries that the service does not have. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "convert", "io.vigil.inference.conversion.ConvertModel",
            "train", "io.vigil.inference.training.TrainModels",
            "compare", "io.vigil.inference.shadow.CompareShadow");

    private final PrintStream say;
    private final PrintStream complain;

    ModelsCommand(PrintStream say, PrintStream complain) {
        this.say = say;
        this.complain = complain;
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        NativeLimits.lift();
        System.exit(new ModelsCommand(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            return misused("say what to do with the models");
        }
        String task = arguments.get(0);
        List<String> rest = arguments.subList(1, arguments.size());
        try {
            if (PROGRAMS.containsKey(task)) {
                return program(task, isTraining(task, rest) ? withModelDir(rest) : rest);
            }
            return switch (task) {
                case "list" ->
                    rest.isEmpty()
                            ? new ModelList(ModelChoice.configured(), say).print()
                            : misused("list takes no arguments");
                case "verify" -> verify(rest);
                default -> misused("unknown: models " + task);
            };
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private int verify(List<String> roles) {
        return ModelChoice.unknown(roles)
                .map(unknown -> misused("unknown role: " + unknown))
                .orElseGet(() -> new ModelVerification(ModelChoice.configured(), say).verify(ModelChoice.roles(roles)));
    }

    /** Training looks at footage with the models that are there. */
    private static boolean isTraining(String task, List<String> arguments) {
        return task.equals("train") && arguments.size() == 2;
    }

    private static List<String> withModelDir(List<String> arguments) {
        String modelDir = ModelChoice.configured().modelDir().toString();
        return Stream.concat(arguments.stream(), Stream.of(modelDir)).toList();
    }

    private int program(String task, List<String> arguments) {
        try {
            Class.forName(PROGRAMS.get(task)).getMethod("main", String[].class).invoke(null, (Object)
                    arguments.toArray(String[]::new));
            return 0;
        } catch (ClassNotFoundException e) {
            complain.println("vigil: 'models " + task + "' is not part of this build");
            return 1;
        } catch (InvocationTargetException e) {
            Throwable why = Objects.requireNonNull(e.getCause());
            if (why instanceof IllegalArgumentException && !(why instanceof OperatorFault)) {
                return misused(String.valueOf(why.getMessage()));
            }
            return failed(why);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(PROGRAMS.get(task) + " is no program", e);
        }
    }

    private int failed(Throwable why) {
        complain.println("vigil: " + (why.getMessage() == null ? why.toString() : why.getMessage()));
        if (!(why instanceof RuntimeException)) {
            Arrays.stream(why.getStackTrace()).limit(5).forEach(frame -> complain.println("    at " + frame));
        }
        return 1;
    }

    private int misused(String reason) {
        complain.println("vigil: " + reason);
        complain.print(USAGE);
        return 2;
    }
}
