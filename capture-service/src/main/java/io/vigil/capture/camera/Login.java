package io.vigil.capture.camera;

/**
 * A user name and a password, as they are: nothing in them is escaped.
 *
 * @param user empty where a camera asks for nothing
 */
public record Login(String user, String password) {
    /** Nobody in particular. */
    public static final Login NONE = new Login("", "");

    private static final String PLAIN = "-._~!$&'()*+,;=";

    /** Reads {@code user:password}. Where {@code %} is followed by two hexadecimal digits it is an escape, else itself. */
    static Login parse(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new Login(PercentEscape.read(userInfo), "")
                : new Login(
                        PercentEscape.read(userInfo.substring(0, colon)),
                        PercentEscape.read(userInfo.substring(colon + 1)));
    }

    public boolean isNone() {
        return user.isEmpty() && password.isEmpty();
    }

    /** As it may stand before a URL's host, with the {@code @}; empty where there is nobody. */
    String prefix() {
        if (isNone()) {
            return "";
        }
        String secret = password.isEmpty() ? "" : ":" + PercentEscape.write(password, PLAIN);
        return PercentEscape.write(user, PLAIN) + secret + "@";
    }

    @Override
    public String toString() {
        return "Login[hidden]";
    }
}
