package io.vigil.gateway.openapi;

import io.vigil.gateway.access.Admission;
import io.vigil.gateway.problem.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Who is let in, in OpenAPI's words and in a reader's. */
final class Entry {
    private Entry() {}

    static String words(Admission admission) {
        if (admission.ownCredentials()) {
            return "";
        }
        if (admission.role() == null) {
            return "Open to everyone.";
        }
        return "Takes the role " + admission.role()
                + (admission.everywhere() ? ", with a scope of everything" : "")
                + (admission.named() ? ", of a caller who has a name" : "")
                + ".";
    }

    static ArrayNode security(String path, Admission admission, JsonNode said) {
        ArrayNode security = Words.JSON.createArrayNode();
        if (said.path("open").asBoolean(false)) {
            return security;
        }
        if (admission.ownCredentials()) {
            String envelope = Told.of(path, 401, "").envelope();
            return add(security, envelope.equals("model") ? "modelToken" : "callbackToken");
        }
        if (admission.role() == null) {
            return security;
        }
        add(security, "session");
        add(security, "token");
        add(security, "account");
        return admission.lasting() ? add(security, "ticket") : security;
    }

    private static ArrayNode add(ArrayNode security, String scheme) {
        security.addObject().putArray(scheme);
        return security;
    }
}
