package io.vigil.inference;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Why the service cannot run, in one line for whoever operates it. */
final class Reason {

    private Reason() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                return "server.port is " + port.getPort() + ", which another program uses: end it or set another";
            }
            if (cause instanceof BindException binding) {
                return of(binding);
            }
            if (!isWrapper(cause) || cause.getCause() == null) {
                return said(cause);
            }
        }
        return said(failure);
    }

    private static String of(BindException binding) {
        Throwable root = binding;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = said(root);
        if (message.startsWith("vigil.") || binding.getProperty() == null) {
            return message;
        }
        return binding.getProperty().getName() + " is " + binding.getProperty().getValue() + ": " + message;
    }

    private static boolean isWrapper(Throwable failure) {
        String name = failure.getClass().getName();
        return name.startsWith("org.springframework.") || name.startsWith("java.util.concurrent.");
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getName()
                : message.lines().findFirst().orElse("");
    }
}
