package io.vigil.farm.script;

/** What a camera asks for. */
public record Login(String username, String password) {

    static Login parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new BadLine("a login is written USER:PASSWORD");
        }
        return new Login(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return "Login[hidden]";
    }
}
