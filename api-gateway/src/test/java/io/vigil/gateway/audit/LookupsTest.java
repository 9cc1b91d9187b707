package io.vigil.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.access.Mappings;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LookupsTest {

    /** A pattern that was renamed would be looked up unrecorded. */
    @Test
    void shouldListOnlyWhatIsServedUnderThatName() {
        assertThat(served()).containsAll(Lookups.ALL.keySet());
    }

    private static Set<String> served() {
        return Mappings.all().stream()
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
