package io.vigil.scoring.state;

import io.vigil.risk.Indicators;
import io.vigil.scoring.analysis.Conduct;
import io.vigil.scoring.analysis.ConductType;
import io.vigil.scoring.analysis.Observed;
import io.vigil.scoring.analysis.Origin;
import io.vigil.scoring.analysis.Reading;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.analysis.Span;
import io.vigil.scoring.analysis.Tally;
import io.vigil.scoring.frame.SeenAction;
import io.vigil.scoring.state.avro.ActionState;
import io.vigil.scoring.state.avro.ConductState;
import io.vigil.scoring.state.avro.IndicatorsState;
import io.vigil.scoring.state.avro.SampleState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sample as it is stored, and carried between the two halves of the topology. */
final class SampleForm {

    private SampleForm() {}

    static SampleState write(Sample sample) {
        Reading reading = sample.reading();
        return SampleState.newBuilder()
                .setTenant(sample.of().tenant())
                .setCameraId(sample.of().cameraId())
                .setSubjectId(sample.of().subjectId())
                .setStart(sample.span().start())
                .setEnd(sample.span().end())
                .setFrames(sample.span().frames())
                .setPeople(sample.span().people())
                .setIndicators(write(reading.indicators()))
                .setAction(write(reading.action()))
                .setAnomaly(reading.anomaly())
                .setAnomalies(reading.anomalies())
                .setConducts(reading.conducts().stream().map(SampleForm::write).toList())
                .setScene(SceneSummaryForm.write(reading.scene()))
                .setFrameId(sample.origin().frameId())
                .setModels(OriginForm.models(sample.origin()))
                .setSource(OriginForm.source(sample.origin()))
                .build();
    }

    static Sample read(SampleState state) {
        return new Sample(
                new Observed(state.getTenant(), state.getCameraId(), state.getSubjectId()),
                new Span(state.getStart(), state.getEnd(), state.getFrames(), state.getPeople()),
                new Reading(
                        read(state.getIndicators()),
                        read(state.getAction()),
                        state.getAnomaly(),
                        state.getAnomalies(),
                        state.getConducts().stream().map(SampleForm::read).toList(),
                        SceneSummaryForm.read(state.getScene())),
                new Origin(
                        state.getFrameId(),
                        OriginForm.models(state.getModels()),
                        OriginForm.source(state.getSource())));
    }

    private static ConductState write(Conduct conduct) {
        List<String> context = new ArrayList<>();
        new TreeMap<>(conduct.context()).forEach((name, word) -> {
            context.add(name);
            context.add(word);
        });
        return new ConductState(
                conduct.type().name(),
                conduct.confidence(),
                conduct.trackId(),
                write(conduct.indicators()),
                write(conduct.action()),
                context);
    }

    private static Conduct read(ConductState state) {
        Map<String, String> context = new TreeMap<>();
        List<String> words = state.getContext();
        for (int i = 0; i < words.size(); i += 2) {
            context.put(words.get(i), words.get(i + 1));
        }
        return new Conduct(
                ConductType.valueOf(state.getType()),
                state.getConfidence(),
                state.getTrackId(),
                read(state.getIndicators()),
                read(state.getAction()),
                context);
    }

    static @Nullable IndicatorsState write(@Nullable Indicators indicators) {
        return indicators == null
                ? null
                : new IndicatorsState(
                        indicators.stress(), indicators.anxiety(), indicators.deception(), indicators.nervousness());
    }

    static @Nullable Indicators read(@Nullable IndicatorsState state) {
        return state == null
                ? null
                : new Indicators(state.getStress(), state.getAnxiety(), state.getDeception(), state.getNervousness());
    }

    static @Nullable ActionState write(@Nullable SeenAction action) {
        return action == null ? null : new ActionState(action.label(), action.confidence());
    }

    static @Nullable SeenAction read(@Nullable ActionState state) {
        return state == null ? null : new SeenAction(state.getLabel(), state.getConfidence());
    }

    static List<ActionState> actions(Tally tally) {
        return tally.actions().stream()
                .map(action -> new ActionState(action.label(), action.confidence()))
                .toList();
    }

    static List<SeenAction> actions(List<ActionState> states) {
        return states.stream()
                .map(state -> new SeenAction(state.getLabel(), state.getConfidence()))
                .toList();
    }
}
