package io.vigil.gateway.instance;

import org.jspecify.annotations.Nullable;

/** A password and a key, and which of both was made here: that one its admin has yet to be told. */
record NewSecrets(String password, boolean isPasswordMade, String key, boolean isKeyMade) {

    @Nullable
    String madePassword() {
        return isPasswordMade ? password : null;
    }

    @Nullable
    String madeKey() {
        return isKeyMade ? key : null;
    }

    @Override
    public String toString() {
        return "NewSecrets[]";
    }
}
