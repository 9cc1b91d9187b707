package io.vigil.gateway.camera;

import io.vigil.gateway.problem.InvalidField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a camera is reached beside the address of its stream. Each may be unknown. May hold a password, so it prints as dots.
 *
 * @param connectionIp the address or name under which the camera is reached from elsewhere; preferred to the stream's own
 * @param connectionPort the port of that
 * @param apiPort of the camera's own interface, by which its alarm is started
 * @param onvifPort of its ONVIF service
 * @param userName for a stream whose address has no login, and for the camera's own interface
 * @param password that user's
 */
public record Reach(
        @Nullable String connectionIp,
        @Nullable Integer connectionPort,
        @Nullable Integer apiPort,
        @Nullable Integer onvifPort,
        @Nullable String userName,
        @Nullable String password) {

    /** Nothing beside the address. */
    public static final Reach PLAIN = new Reach(null, null, null, null, null, null);

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]{0,252})|[0-9a-fA-F:]{2,39}");
    private static final int LONGEST = 128;

    public Reach {
        connectionIp = connectionIp == null || connectionIp.isBlank() ? null : connectionIp.strip();
        if (connectionIp != null && !HOST.matcher(connectionIp).matches()) {
            throw new InvalidField("connectionIp", "give an address or a host name, without port and path");
        }
        checked("connectionPort", connectionPort);
        checked("apiPort", apiPort);
        checked("onvifPort", onvifPort);
        userName = checked("userName", userName);
        password = checked("password", password);
    }

    private static void checked(String field, @Nullable Integer port) {
        if (port != null && (port < 1 || port > 65_535)) {
            throw new InvalidField(field, "give a port from 1 to 65535");
        }
    }

    private static @Nullable String checked(String field, @Nullable String text) {
        if (text != null && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidField(field, "shorten it to " + LONGEST + " characters, on one line");
        }
        return text == null || text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "Reach[...]";
    }
}
