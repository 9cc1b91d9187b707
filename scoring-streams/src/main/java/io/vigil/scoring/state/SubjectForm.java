package io.vigil.scoring.state;

import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.state.avro.HandedState;
import io.vigil.scoring.state.avro.KnownKeyState;
import io.vigil.scoring.state.avro.MarkState;
import io.vigil.scoring.state.avro.MarksState;
import io.vigil.scoring.state.avro.SampleState;
import io.vigil.scoring.subject.Handed;
import io.vigil.scoring.subject.Handed.Given;
import io.vigil.scoring.subject.Handed.Mark;
import io.vigil.scoring.subject.KnownKey;
import io.vigil.scoring.subject.Marks;
import io.vigil.sealing.KeyBinding;
import io.vigil.sealing.Sealed;
import io.vigil.sealing.WrappedKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.TreeMap;

/** Keys, marks, and what partitions hand each other, as they are stored and carried. */
final class SubjectForm {

    private SubjectForm() {}

    static KnownKeyState write(KnownKey key) {
        KeyBinding binding = key.wrapped().binding();
        return new KnownKeyState(
                binding.tenant(),
                binding.subjectId(),
                binding.keyId(),
                ByteBuffer.wrap(key.wrapped().sealed().nonce()),
                ByteBuffer.wrap(key.wrapped().sealed().ciphertext()),
                key.createdAt(),
                key.baselineSince());
    }

    static KnownKey read(KnownKeyState state) {
        return new KnownKey(
                new WrappedKey(
                        new KeyBinding(state.getTenant(), state.getSubjectId(), state.getKeyId()),
                        Sealed.of(Buffers.bytes(state.getNonce()), Buffers.bytes(state.getWrapped()))),
                state.getCreatedAt(),
                state.getBaselineSince());
    }

    static MarksState write(Marks marks) {
        return new MarksState(
                marks.byPartition().entrySet().stream()
                        .map(mark -> new MarkState(mark.getKey(), mark.getValue()))
                        .toList(),
                marks.today());
    }

    static Marks read(MarksState state) {
        TreeMap<Integer, Instant> marks = new TreeMap<>();
        state.getMarks().forEach(mark -> marks.put(mark.getPartition(), mark.getAt()));
        return new Marks(marks, state.getToday());
    }

    static HandedState write(Handed handed) {
        if (handed instanceof Mark mark) {
            return new HandedState(null, new MarkState(mark.partition(), mark.at()));
        }
        Sample sample = ((Given) handed).sample();
        return new HandedState(SampleForm.write(sample), null);
    }

    static Handed read(HandedState state) {
        MarkState mark = state.getMark();
        if (mark != null) {
            return new Mark(mark.getPartition(), mark.getAt());
        }
        SampleState sample = state.getSample();
        if (sample == null) {
            throw new IllegalArgumentException("neither a sample nor a mark");
        }
        return new Given(SampleForm.read(sample));
    }
}
