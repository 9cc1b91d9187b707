package io.vigil.gateway.live;

import io.vigil.gateway.access.Scope;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a viewer asks for in a query: {@code cameras=1,2,3&live=2}.
 *
 * @param cameras those in view; none where none is named
 * @param live those of them to be shown at their own rate, the most important first; null: all, if they are few
 */
record Asked(List<String> cameras, @Nullable List<String> live) {
    static final int MOST = 64;

    static Asked of(URI uri) {
        var query = UriComponentsBuilder.fromUri(uri).build().getQueryParams();
        String live = query.getFirst("live");
        return new Asked(names(query.getFirst("cameras")), live == null ? null : names(live));
    }

    Asked within(Scope scope) {
        return new Asked(
                cameras.stream().filter(scope::allows).toList(),
                live == null ? null : live.stream().filter(scope::allows).toList());
    }

    /** @param most how many cameras a viewer may watch at their own rate */
    Rate rate(String camera, int most) {
        boolean wanted =
                live == null ? cameras.size() <= most : first(live, most).contains(camera);
        return wanted ? Rate.EVERY_FRAME : Rate.THUMBNAIL;
    }

    private static List<String> first(List<String> names, int most) {
        return names.subList(0, Math.min(most, names.size()));
    }

    private static List<String> names(@Nullable String list) {
        return list == null || list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).distinct().limit(MOST).toList();
    }
}
