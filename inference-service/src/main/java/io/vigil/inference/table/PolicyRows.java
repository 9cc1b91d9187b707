package io.vigil.inference.table;

import io.vigil.avro.CameraPolicy;
import io.vigil.inference.policy.CameraPolicies;

/** Site policies, as the gateway writes them. */
public record PolicyRows(CameraPolicies policies) implements Rows<CameraPolicy> {

    @Override
    public void put(String key, CameraPolicy record) {
        if (!key.equals(record.getCameraId())) {
            throw new IllegalArgumentException("a policy's key is not its camera");
        }
        if (!record.getAffect()) {
            policies.close(key);
        } else if (record.getPurpose() == null || record.getPurpose().isBlank()) {
            throw new IllegalArgumentException("a policy allows affect and names no purpose");
        } else {
            policies.open(record.getTenant(), key);
        }
    }

    @Override
    public void remove(String key) {
        policies.close(key);
    }
}
