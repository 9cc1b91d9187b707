package io.vigil.gateway.access;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cameras somebody may know of.
 *
 * @param everything all cameras there are and will be; then nothing is listed
 * @param sites ids
 * @param cameras ids of those named one by one
 * @param camerasOfSites ids of those that the sites have; known of callers alone, as of their request
 */
public record Scope(boolean everything, Set<Long> sites, Set<Long> cameras, Set<Long> camerasOfSites) {
    public static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of(), Set.of());
    public static final Scope NOTHING = of(Set.of(), Set.of());

    public Scope {
        sites = everything ? Set.of() : Set.copyOf(sites);
        cameras = everything ? Set.of() : Set.copyOf(cameras);
        camerasOfSites = everything ? Set.of() : Set.copyOf(camerasOfSites);
    }

    public static Scope of(Set<Long> sites, Set<Long> cameras) {
        return new Scope(false, sites, cameras, Set.of());
    }

    public static Scope ofCameras(Long... cameras) {
        return of(Set.of(), Set.of(cameras));
    }

    public boolean allows(long camera) {
        return everything || cameras.contains(camera) || camerasOfSites.contains(camera);
    }

    /** @param camera an id as topics and paths have it; what is no id is there for those alone who see everything */
    public boolean allows(String camera) {
        return everything || (camera.matches("[1-9][0-9]{0,17}") && allows(Long.parseLong(camera)));
    }

    /** Whether all of the other one is in this one. */
    public boolean covers(Scope other) {
        return everything
                || (!other.everything
                        && sites.containsAll(other.sites)
                        && other.cameras.stream().allMatch(this::allows));
    }

    /** The same with the cameras that its sites have. */
    public Scope with(Set<Long> camerasOfSites) {
        return new Scope(everything, sites, cameras, camerasOfSites);
    }

    /** What both allow. */
    public Scope and(Scope other) {
        if (everything) {
            return other;
        }
        return other.everything ? this : of(both(sites, other.sites), both(all(), other.all()));
    }

    /** For {@code camera_id = any(…)}; null where nothing needs to be filtered. */
    public String @Nullable [] keys() {
        return everything ? null : all().stream().map(String::valueOf).toArray(String[]::new);
    }

    private Set<Long> all() {
        Set<Long> all = new LinkedHashSet<>(cameras);
        all.addAll(camerasOfSites);
        return all;
    }

    private static Set<Long> both(Set<Long> one, Set<Long> other) {
        Set<Long> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** At most ten ids are written out, so that a log line stays a line. */
    @Override
    public String toString() {
        return everything ? "everything" : "sites " + some(sites) + " cameras " + some(cameras);
    }

    private static String some(Set<Long> ids) {
        Stream<Long> first = ids.stream().sorted().limit(10);
        return Arrays.toString(first.toArray()) + (ids.size() > 10 ? " of " + ids.size() : "");
    }
}
