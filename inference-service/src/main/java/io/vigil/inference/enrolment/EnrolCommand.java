package io.vigil.inference.enrolment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.vigil.avro.Identity;
import io.vigil.fault.StartFault;
import io.vigil.inference.enrolment.EnrolTask.Arguments;
import io.vigil.inference.enrolment.EnrolTask.Enrol;
import io.vigil.inference.enrolment.EnrolTask.Erase;
import io.vigil.wire.SchemaRegistry;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Enrols, erases and lists subjects from a shell. Exit code 0: done, 1: refused, 2: not understood. */
public final class EnrolCommand {

    /** Where frames name no other. */
    static final String TENANT = "default";

    private final EnrolmentSettings settings;
    private final SchemaRegistry registry;
    private final PrintStream say;
    private final Clock clock = Clock.systemUTC();

    private EnrolCommand(EnrolmentSettings settings, PrintStream say) {
        this.settings = settings;
        this.registry = settings.registry().open();
        this.say = say;
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        System.exit(run(arguments, System.out, System.err));
    }

    private static int run(String[] words, PrintStream say, PrintStream complain) {
        try {
            Arguments arguments = EnrolTask.parse(words);
            new EnrolCommand(EnrolmentSettings.load(arguments.data(), System.getenv()), say).run(arguments.task());
            return 0;
        } catch (BadUse e) {
            complain.println("vigil: " + e.getMessage());
            complain.print(EnrolTask.USAGE);
            return 2;
        } catch (RuntimeException e) {
            complain.println(
                    "vigil: " + StartFault.line(e, cause -> Optional.empty()).orElse(e.toString()));
            return 1;
        }
    }

    private void run(EnrolTask task) {
        if (task instanceof Enrol enrol) {
            new Enrolment(settings, registry, say, clock).run(enrol.subjectId(), enrol.pictures());
        } else if (task instanceof Erase erase) {
            erase(erase.subjectId());
        } else {
            list();
        }
    }

    /** Writes the tombstones also where nobody is found, in case what is there cannot be read. */
    private void erase(String subjectId) {
        boolean known = Enrolled.read(settings.kafka(), registry).has(subjectId);
        try (EnrolmentPublisher publisher = EnrolmentPublisher.open(settings.kafka(), registry, clock)) {
            publisher.erase(subjectId);
        }
        if (!known) {
            throw new EnrolmentRefused("nobody is enrolled as " + subjectId
                    + "; './vigil enrol --list' says who is. Its erasure was written all the same");
        }
        say.println("erased " + subjectId + ": its key and templates are removed, every worker has forgotten it within"
                + " seconds, and the brokers' disks within the hour");
    }

    private void list() {
        Enrolled enrolled = Enrolled.read(settings.kafka(), registry);
        for (Identity identity : enrolled.identities().values()) {
            boolean readable = enrolled.key(identity.getSubjectId())
                    .filter(key -> key.getKeyId().equals(identity.getKeyId()))
                    .isPresent();
            say.println(identity.getSubjectId() + "  templates: "
                    + identity.getTemplates().size() + ", "
                    + identity.getModel().getName() + " " + identity.getModel().getVersion() + ", "
                    + identity.getChangedAt() + (readable ? "" : ", without its key"));
        }
        if (enrolled.identities().isEmpty()) {
            say.println("nobody is enrolled");
        }
    }
}
