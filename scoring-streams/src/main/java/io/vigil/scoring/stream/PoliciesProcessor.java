package io.vigil.scoring.stream;

import io.vigil.avro.CameraPolicy;
import io.vigil.scoring.analysis.Crowd;
import io.vigil.scoring.frame.Implausible;
import io.vigil.scoring.indicator.AffectPolicy;
import io.vigil.scoring.store.Store;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps each camera's policy. Where one closes, what was read of faces and bodies is forgotten at once. */
public final class PoliciesProcessor extends ContextualProcessor<String, CameraPolicy, Void, Void> {
    private KeyValueStore<String, AffectPolicy> policies;
    private KeyValueStore<String, Crowd> crowds;

    @SuppressWarnings("NullAway.Init") // init() comes before the first record
    public PoliciesProcessor() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        policies = Store.POLICIES.of(context);
        crowds = Store.CROWDS.of(context);
    }

    @Override
    public void process(Record<String, CameraPolicy> record) {
        String camera = record.key();
        if (camera == null) {
            throw new Implausible("a policy without a key");
        }
        AffectPolicy policy = policy(camera, record.value());
        if (policy == null) {
            policies.delete(camera);
        } else {
            policies.put(camera, policy);
        }
        Crowd crowd = crowds.get(camera);
        if (crowd != null && !AffectPolicy.allows(policy, crowd.tenant())) {
            crowds.put(camera, crowd.withoutAffect());
        }
    }

    private static @Nullable AffectPolicy policy(String camera, @Nullable CameraPolicy record) {
        if (record == null) {
            return null;
        }
        CameraKey.check(camera, record.getCameraId());
        return AffectPolicy.of(record.getTenant(), record.getAffect(), record.getPurpose());
    }
}
