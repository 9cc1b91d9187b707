package io.vigil.gateway.camera;

import io.vigil.gateway.secret.SecretBox;
import io.vigil.gateway.secret.SecretUnreadable;
import java.util.ArrayList;
import java.util.List;

/** A camera as it was before a change, with its address sealed. */
record StoredCamera(Camera camera, String sealedUrl) {

    /** The names of what the change changed. The address is compared here and goes no further. */
    List<String> changes(Camera after, CameraDraft draft, SecretBox secrets) {
        List<String> changes = new ArrayList<>(after.differingFrom(camera));
        if (draft.url() != null && !isAt(draft.url(), secrets)) {
            changes.add("url");
        }
        return changes;
    }

    private boolean isAt(StreamUrl url, SecretBox secrets) {
        try {
            return secrets.open(sealedUrl).equals(url.text());
        } catch (SecretUnreadable e) {
            return false;
        }
    }
}
