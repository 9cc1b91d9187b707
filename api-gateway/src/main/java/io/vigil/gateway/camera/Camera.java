package io.vigil.gateway.camera;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A camera as it was registered, without its address.
 *
 * @param id the database's; as a decimal string it keys every topic by camera
 * @param place unknown where a topic told of the camera
 * @param timeZone its site's, or its own where it has no site
 * @param priority the lowest is dropped first when workers cannot keep up
 * @param changedAt when it was last written
 */
public record Camera(
        long id,
        String name,
        @Nullable String location,
        @Nullable Integer outletId,
        Place place,
        int priority,
        String timeZone,
        boolean active,
        Instant changedAt) {

    /** The key by which topics know it. */
    public String key() {
        return Long.toString(id);
    }

    /** The names of what is not as it was. */
    List<String> differingFrom(Camera before) {
        Map<String, Boolean> differs = new LinkedHashMap<>();
        differs.put("name", !name.equals(before.name));
        differs.put("location", !Objects.equals(location, before.location));
        differs.put("outletId", !Objects.equals(outletId, before.outletId));
        differs.put("place", !place.equals(before.place));
        differs.put("priority", priority != before.priority);
        differs.put("timeZone", !timeZone.equals(before.timeZone));
        differs.put("active", active != before.active);
        differs.values().removeIf(different -> !different);
        return List.copyOf(differs.keySet());
    }
}
