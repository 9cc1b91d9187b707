package io.vigil.standalone;

import io.vigil.standalone.command.Arguments;
import io.vigil.standalone.command.BadArgument;
import io.vigil.standalone.command.Command;
import io.vigil.standalone.fault.CannotStart;
import io.vigil.standalone.folder.DataFolder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What {@code ./vigil up, down, status} and {@code logs} run. Exit codes: 0 well, 1 refused, 2 not understood. */
public final class CommandLine {
    private CommandLine() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        long began = System.nanoTime();
        try {
            System.exit(run(Arguments.parse(List.of(arguments)), began));
        } catch (BadArgument e) {
            refuse(String.valueOf(e.getMessage()), 2);
        } catch (CannotStart e) {
            refuse(String.valueOf(e.getMessage()), 1);
        }
    }

    private static int run(Command command, long began) throws InterruptedException, IOException {
        DataFolder folder = new DataFolder(command.data());
        if (command instanceof Command.Up up) {
            return up(up, folder, new Console(began));
        }
        RunningLauncher launcher = new RunningLauncher(folder);
        if (command instanceof Command.Logs logs) {
            return new LogView(folder).show(logs);
        }
        return command instanceof Command.Down ? launcher.stop() : launcher.show();
    }

    private static int up(Command.Up up, DataFolder folder, Console console) throws InterruptedException {
        quieten(folder);
        Settings settings = Settings.of(up.data(), up.port(), up.cameras());
        Standalone standalone = Standalone.start(settings, console::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(standalone, console), "stop"));
        @Nullable
        Throwable failure = standalone.ready().handle((done, thrown) -> thrown).join();
        if (failure == null) {
            console.say("ready: " + standalone.credentials().baseUrl() + "  (Ctrl-C stops everything)");
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static void quieten(DataFolder folder) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.setProperty(
                "org.slf4j.simpleLogger.logFile", folder.log("launcher").toString());
    }

    private static void stop(Standalone standalone, Console console) {
        console.say("stopping");
        standalone.close();
        console.say("stopped");
    }

    private static void refuse(String line, int code) {
        System.err.println("vigil: " + line);
        System.exit(code);
    }
}
