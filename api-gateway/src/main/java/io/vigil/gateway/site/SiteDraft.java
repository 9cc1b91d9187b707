package io.vigil.gateway.site;

import io.vigil.gateway.problem.InvalidField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller wants a site to be. */
record SiteDraft(String name, String timeZone) {
    private static final int LONGEST_NAME = 100;

    SiteDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField("name", "give the site a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (!isZone(timeZone)) {
            throw new InvalidField("timeZone", "use an IANA name such as Europe/Berlin");
        }
    }

    static SiteDraft of(@Nullable String name, @Nullable String timeZone) {
        return new SiteDraft(name == null ? "" : name, timeZone == null ? "" : timeZone);
    }

    /** The names of what is another. */
    List<String> differingFrom(Site before) {
        List<String> fields = new ArrayList<>();
        if (!name.equals(before.name())) {
            fields.add("name");
        }
        if (!timeZone.equals(before.timeZone())) {
            fields.add("timeZone");
        }
        return fields;
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.of(name).getId().equals(name);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
