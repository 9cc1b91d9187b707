package io.vigil.capture.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Onvif;
import io.vigil.capture.camera.Login;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.certificate.Certificates;
import io.vigil.capture.http.CameraHttp;
import io.vigil.capture.onvif.Discovery;
import io.vigil.capture.onvif.FoundDevice;
import io.vigil.capture.onvif.Inquiry;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Finds cameras on the network. Exit code 0: done, 1: not possible, 2: not understood. */
public final class CamerasCommand {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int ANY_WIDTH = 640;

    private final PrintStream say;
    private final PrintStream complain;
    private final Discovery discovery;
    private final Inquiry inquiry;

    CamerasCommand(PrintStream say, PrintStream complain, Discovery discovery, Inquiry inquiry) {
        this.say = say;
        this.complain = complain;
        this.discovery = discovery;
        this.inquiry = inquiry;
    }

    public static void main(String[] words) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Inquiry inquiry = new Inquiry(new CameraHttp(Certificates.any()), Clock.systemUTC(), ANY_WIDTH);
        CamerasCommand command = new CamerasCommand(System.out, System.err, new Discovery(), inquiry);
        System.exit(command.run(List.of(words), System.getenv()));
    }

    int run(List<String> words, Map<String, String> variables) {
        DiscoverTask task;
        try {
            task = DiscoverTask.parse(words);
        } catch (IllegalArgumentException e) {
            complain.println("vigil: " + e.getMessage());
            complain.print(DiscoverTask.USAGE);
            return 2;
        }
        try {
            Login login = login(task, variables);
            List<FoundDevice> found = discovery.find(task.patience());
            show(found, login);
            return 0;
        } catch (IOException e) {
            complain.println("vigil: nobody can be asked: check that this machine has a network");
            return 1;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // a later Java has one without a terminal, which then reads an empty line
    private static Login login(DiscoverTask task, Map<String, String> variables) {
        if (task.user().isEmpty()) {
            return Login.NONE;
        }
        String password = variables.get("CAMERA_PASSWORD");
        Console console = System.console();
        if (password == null && console != null) {
            char[] typed = console.readPassword("password of %s: ", task.user());
            password = typed == null ? "" : new String(typed);
        }
        return new Login(task.user(), password == null ? "" : password);
    }

    private void show(List<FoundDevice> found, Login login) {
        if (found.isEmpty()) {
            say.println("no ONVIF device answered: check that ONVIF is switched on in the cameras and that they are in"
                    + " this machine's network; multicast passes no router");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ADDRESS", "NAME", "MODEL", "PROFILES"));
        for (FoundDevice device : found) {
            rows.add(row(device, login));
        }
        new Table(rows).print(say);
    }

    private List<String> row(FoundDevice device, Login login) {
        String address = device.addresses().get(0).replaceFirst("^http", "onvif");
        if (login.isNone() || !(CameraAddress.parse(address) instanceof Onvif onvif)) {
            return List.of(address, device.name(), device.hardware(), login.isNone() ? "(needs --user)" : "");
        }
        try {
            Inquiry.Report report = inquiry.report(onvif.device().with(login), ANSWER);
            String profiles = report.profiles().stream()
                    .map(profile ->
                            profile.name() + " " + profile.width() + "x" + profile.height() + " " + profile.encoding())
                    .collect(Collectors.joining(", "));
            return List.of(address, device.name(), report.manufacturer() + " " + report.model(), profiles);
        } catch (SourceFailed e) {
            return List.of(
                    address,
                    device.name(),
                    device.hardware(),
                    e.trouble().word() + ": " + e.trouble().detail());
        }
    }
}
