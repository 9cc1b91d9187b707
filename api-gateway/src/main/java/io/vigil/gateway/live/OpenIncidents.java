package io.vigil.gateway.live;

import io.vigil.gateway.access.Scope;
import io.vigil.gateway.incident.Incident;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The incidents that are not cleared. Thread-safe. */
final class OpenIncidents {
    private final Map<String, Incident> open = new ConcurrentHashMap<>();

    /** @return false for old news, which changes nothing */
    boolean put(Incident incident) {
        Incident known = open.get(incident.id());
        if (known != null && known.revision() >= incident.revision()) {
            return false;
        }
        if (incident.lasts()) {
            open.put(incident.id(), incident);
        } else {
            open.remove(incident.id());
        }
        return true;
    }

    /** Those of the database are open and no others. What is known of one already is at least as new. */
    void agree(Collection<Incident> known) {
        open.keySet().retainAll(known.stream().map(Incident::id).toList());
        known.forEach(incident -> open.putIfAbsent(incident.id(), incident));
    }

    Optional<Incident> newest(Scope scope) {
        return open.values().stream()
                .filter(incident -> scope.allows(incident.cameraId()))
                .max(Comparator.comparing(Incident::startTime));
    }
}
