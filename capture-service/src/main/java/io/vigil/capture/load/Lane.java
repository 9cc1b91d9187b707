package io.vigil.capture.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parcels of equal worth: a line a camera, served in turn. Not thread-safe. */
final class Lane<T> {
    private final Map<String, Line<T>> lines = new LinkedHashMap<>();

    /** One camera's. */
    private static final class Line<T> {
        private final Deque<Parcel<T>> parcels = new ArrayDeque<>();
        private long bytes;

        private Parcel<T> remove() {
            Parcel<T> first = parcels.remove();
            bytes -= first.size();
            return first;
        }
    }

    void add(Parcel<T> parcel) {
        Line<T> line = lines.computeIfAbsent(parcel.camera(), added -> new Line<>());
        line.parcels.add(parcel);
        line.bytes += parcel.size();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The next in turn, which stays. */
    Parcel<T> peek() {
        return lines.values().iterator().next().parcels.element();
    }

    /** The next in turn; its camera's turn comes again after all others'. */
    Parcel<T> next() {
        Iterator<Map.Entry<String, Line<T>>> turns = lines.entrySet().iterator();
        Map.Entry<String, Line<T>> first = turns.next();
        turns.remove();
        Parcel<T> next = first.getValue().remove();
        if (!first.getValue().parcels.isEmpty()) {
            lines.put(first.getKey(), first.getValue());
        }
        return next;
    }

    /** The oldest of the camera that has most waiting; among equals of the one whose turn comes last. */
    Parcel<T> giveUp() {
        String camera = "";
        long most = -1;
        for (Map.Entry<String, Line<T>> entry : lines.entrySet()) {
            if (entry.getValue().bytes >= most) {
                most = entry.getValue().bytes;
                camera = entry.getKey();
            }
        }
        Line<T> line = lines.get(camera);
        if (line == null) {
            throw new IllegalStateException("nothing to give up");
        }
        Parcel<T> oldest = line.remove();
        if (line.parcels.isEmpty()) {
            lines.remove(camera);
        }
        return oldest;
    }

    /** Removes what has waited since before that moment. */
    void expire(long moment, List<Parcel<T>> expired) {
        lines.values().removeIf(line -> {
            while (!line.parcels.isEmpty() && line.parcels.element().since() - moment < 0) {
                expired.add(line.remove());
            }
            return line.parcels.isEmpty();
        });
    }
}
