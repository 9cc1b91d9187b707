package io.vigil.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.gateway.outbox.Outbox.Entry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnfinishedTest {
    private static final List<Entry> ENTRIES =
            List.of(entry(1, "a"), entry(2, "b"), entry(3, "a"), entry(5, "a"), entry(6, "b"));

    @Test
    void shouldNotPublishAgainWhatIsThere() {
        assertThat(Unfinished.published(ENTRIES, Set.of(1L, 2L, 3L, 99L)))
                .extracting(Entry::id)
                .containsExactly(1L, 2L, 3L);
        assertThat(Unfinished.published(ENTRIES, Set.of())).isEmpty();
    }

    @Test
    void shouldPublishAgainWhatCameBeforeAnEarlierOneOfItsKey() {
        // 3 is there and 1, which is older, is not: the topic has to end with 3 and 5
        assertThat(Unfinished.published(ENTRIES, Set.of(3L, 2L, 6L)))
                .extracting(Entry::id)
                .containsExactly(2L, 6L);
    }

    private static Entry entry(long id, String key) {
        return new Entry(id, new Message("vigil.cameras.v1", key, null));
    }
}
