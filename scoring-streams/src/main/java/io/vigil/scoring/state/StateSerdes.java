package io.vigil.scoring.state;

import io.vigil.scoring.analysis.Cooldowns;
import io.vigil.scoring.analysis.Crowd;
import io.vigil.scoring.analysis.Sample;
import io.vigil.scoring.baseline.KeptBaseline;
import io.vigil.scoring.camera.Listing;
import io.vigil.scoring.frame.Cursor;
import io.vigil.scoring.health.Health;
import io.vigil.scoring.incident.Watch;
import io.vigil.scoring.indicator.AffectPolicy;
import io.vigil.scoring.observation.Reports;
import io.vigil.scoring.patrol.Layout;
import io.vigil.scoring.scene.Scene;
import io.vigil.scoring.state.avro.AffectPolicyState;
import io.vigil.scoring.state.avro.CooldownsState;
import io.vigil.scoring.state.avro.CrowdState;
import io.vigil.scoring.state.avro.CursorState;
import io.vigil.scoring.state.avro.HandedState;
import io.vigil.scoring.state.avro.HealthState;
import io.vigil.scoring.state.avro.KeptBaselineState;
import io.vigil.scoring.state.avro.KnownKeyState;
import io.vigil.scoring.state.avro.ListingState;
import io.vigil.scoring.state.avro.MarksState;
import io.vigil.scoring.state.avro.ReportsState;
import io.vigil.scoring.state.avro.SampleState;
import io.vigil.scoring.state.avro.SceneState;
import io.vigil.scoring.state.avro.WatchState;
import io.vigil.scoring.state.avro.ZonesState;
import io.vigil.scoring.subject.Handed;
import io.vigil.scoring.subject.KnownKey;
import io.vigil.scoring.subject.Marks;
import org.apache.kafka.common.serialization.Serde;

/** The values of the stores. */
public final class StateSerdes {

    private StateSerdes() {}

    public static Serde<Cursor> cursor() {
        return new StateSerde<>(
                CursorState.class,
                cursor -> new CursorState(cursor.sessionId(), cursor.sequence(), cursor.at()),
                state -> new Cursor(state.getSessionId(), state.getSequence(), state.getAt()));
    }

    public static Serde<Watch> watch() {
        return new StateSerde<>(WatchState.class, WatchForm::write, WatchForm::read);
    }

    public static Serde<Reports> reports() {
        return new StateSerde<>(ReportsState.class, ReportsForm::write, ReportsForm::read);
    }

    public static Serde<Health> health() {
        return new StateSerde<>(HealthState.class, HealthForm::write, HealthForm::read);
    }

    public static Serde<Listing> listing() {
        return new StateSerde<>(
                ListingState.class,
                listing -> new ListingState(listing.active(), listing.removedAt()),
                state -> new Listing(state.getActive(), state.getRemovedAt()));
    }

    public static Serde<Scene> scene() {
        return new StateSerde<>(SceneState.class, SceneForm::write, SceneForm::read);
    }

    public static Serde<Sample> sample() {
        return new StateSerde<>(SampleState.class, SampleForm::write, SampleForm::read);
    }

    public static Serde<Crowd> crowd() {
        return new StateSerde<>(CrowdState.class, CrowdForm::write, CrowdForm::read);
    }

    public static Serde<Cooldowns> cooldowns() {
        return new StateSerde<>(CooldownsState.class, CrowdForm::write, CrowdForm::read);
    }

    public static Serde<AffectPolicy> policy() {
        return new StateSerde<>(
                AffectPolicyState.class,
                policy -> new AffectPolicyState(policy.tenant(), policy.affect()),
                state -> new AffectPolicy(state.getTenant(), state.getAffect()));
    }

    /** Closes what it writes. */
    public static Serde<KeptBaseline> baseline() {
        return new StateSerde<>(KeptBaselineState.class, SealedBaselines::write, SealedBaselines::read);
    }

    public static Serde<KnownKey> key() {
        return new StateSerde<>(KnownKeyState.class, SubjectForm::write, SubjectForm::read);
    }

    public static Serde<Marks> marks() {
        return new StateSerde<>(MarksState.class, SubjectForm::write, SubjectForm::read);
    }

    public static Serde<Handed> handed() {
        return new StateSerde<>(HandedState.class, SubjectForm::write, SubjectForm::read);
    }

    public static Serde<Layout> zones() {
        return new StateSerde<>(ZonesState.class, ZonesForm::write, ZonesForm::read);
    }
}
