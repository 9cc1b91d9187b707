package io.vigil.scoring.state;

import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.observation.Word;
import io.vigil.scoring.state.avro.ReportsState;
import io.vigil.scoring.state.avro.WordState;

/** A camera's reports as they are stored. */
final class ReportsForm {

    private ReportsForm() {}

    static ReportsState write(Reports reports) {
        return new ReportsState(
                reports.words().stream()
                        .map(word -> new WordState(word.reporter(), word.saidAt(), word.until(), word.highSince()))
                        .toList(),
                reports.ids());
    }

    static Reports read(ReportsState state) {
        return new Reports(
                state.getWords().stream()
                        .map(word ->
                                new Word(word.getReporter(), word.getSaidAt(), word.getUntil(), word.getHighSince()))
                        .toList(),
                state.getIds());
    }
}
