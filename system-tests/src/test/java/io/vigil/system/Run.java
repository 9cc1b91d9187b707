package io.vigil.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.system.PersistentClients.Accepted;
import io.vigil.system.PersistentClients.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A word that stands so many times in a row. */
record Run(String word, int times) {

    static List<Run> of(List<String> words) {
        List<Run> runs = new ArrayList<>();
        for (String word : words) {
            int last = runs.size() - 1;
            boolean again = last >= 0 && runs.get(last).word().equals(word);
            int times = again ? runs.remove(last).times() + 1 : 1;
            runs.add(new Run(word, times));
        }
        return runs;
    }

    /** Whether all that was accepted is there, in that order, and nothing oftener than it was sent. */
    static void assertThatAllIsThere(List<String> words, Client client, IntFunction<String> word) {
        List<Run> runs = of(words);
        assertThatAllIsAmong(words, client, word);
        for (int i = 0; i < runs.size(); i++) {
            Accepted accepted = client.accepted().get(i);
            assertThat(runs.get(i).times()).as("%s", accepted).isBetween(1, accepted.sent());
        }
    }

    /** The same where others write records in between that repeat the word. */
    static void assertThatAllIsAmong(List<String> words, Client client, IntFunction<String> word) {
        assertThat(of(words))
                .as(client.name())
                .extracting(Run::word)
                .isEqualTo(client.accepted().stream()
                        .map(one -> word.apply(one.number()))
                        .toList());
    }
}
