package io.vigil.inference.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which cameras' policies are open. A camera of which nothing is known is closed. Thread-safe. */
public final class CameraPolicies implements AffectPolicy {

    private final Map<String, String> tenants = new ConcurrentHashMap<>();

    /** Affect may be inferred from the camera of this tenant, and of no other with the same id. */
    public void open(String tenant, String cameraId) {
        tenants.put(cameraId, tenant);
    }

    public void close(String cameraId) {
        tenants.remove(cameraId);
    }

    @Override
    public boolean allows(String tenant, String cameraId) {
        return tenant.equals(tenants.get(cameraId));
    }
}
