package io.vigil.gateway.outbox;

import io.vigil.gateway.outbox.Outbox.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a publisher that was interrupted left behind. */
final class Unfinished {
    private Unfinished() {}

    /**
     * The entries that need not be published, because they have been. Where one was and an earlier one of the same key was
     * not, neither counts: the topic is to end with the last of them.
     *
     * @param entries in the order of the outbox
     * @param found ids that are in the topics
     */
    static List<Entry> published(List<Entry> entries, Set<Long> found) {
        List<Entry> published = new ArrayList<>();
        Set<List<String>> open = new HashSet<>();
        for (Entry entry : entries) {
            List<String> place =
                    List.of(entry.message().topic(), entry.message().key());
            if (found.contains(entry.id()) && !open.contains(place)) {
                published.add(entry);
            } else {
                open.add(place);
            }
        }
        return published;
    }
}
