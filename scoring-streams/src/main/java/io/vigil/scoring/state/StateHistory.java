package io.vigil.scoring.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** The forms in which earlier builds stored a value: the resources {@code state/TYPE/N.avsc}, N from 1 without a gap. */
final class StateHistory {

    private StateHistory() {}

    static List<Schema> of(Class<? extends SpecificRecordBase> type) {
        List<Schema> forms = new ArrayList<>();
        @Nullable Schema form = form(type, 1);
        while (form != null) {
            forms.add(form);
            form = form(type, forms.size() + 1);
        }
        return forms;
    }

    private static @Nullable Schema form(Class<?> type, int number) {
        String name = "/state/" + type.getSimpleName() + "/" + number + ".avsc";
        try (InputStream stored = StateHistory.class.getResourceAsStream(name)) {
            return stored == null ? null : new Schema.Parser().parse(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
