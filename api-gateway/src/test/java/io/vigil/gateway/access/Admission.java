package io.vigil.gateway.access;

import io.vigil.gateway.access.Need.Holder;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * What the table of rules says of an operation.
 *
 * @param role null where none is needed
 * @param everywhere only for those who see all cameras
 * @param named only for those of whom it can be said who they are
 * @param ownCredentials the handler asks for credentials of its own
 * @param lasting the answer has no end of its own
 */
public record Admission(
        @Nullable String role,
        boolean everywhere,
        boolean named,
        boolean ownCredentials,
        boolean lasting,
        boolean listed) {

    /** @param path as the document has it, with its variables in braces */
    public static Admission of(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path.replaceAll("\\{[^}]+}", "1"));
        HttpMethod by = HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
        Optional<Rule> rule = Rules.of(by, asked);
        Need need = Rules.need(by, asked);
        Holder holder = need instanceof Holder some ? some : null;
        return new Admission(
                holder == null ? null : holder.role().word(),
                holder != null && holder.everywhere(),
                holder != null && holder.named(),
                need instanceof Need.OwnCredentials,
                rule.map(Rule::lasting).orElse(false),
                rule.isPresent());
    }
}
