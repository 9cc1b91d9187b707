package io.vigil.gateway.ticket;

import io.vigil.gateway.access.Caller;
import io.vigil.gateway.access.Endless;
import io.vigil.gateway.access.Scope;
import io.vigil.gateway.access.Standings;
import io.vigil.gateway.problem.InvalidField;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@RestController
class TicketController {
    private static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private final TicketSeal seal;
    private final Standings standings;
    private final Clock clock;

    TicketController(TicketSeal seal, Standings standings, Clock clock) {
        this.seal = seal;
        this.standings = standings;
        this.clock = clock;
    }

    record TicketRequest(@Nullable String path) {}

    record TicketView(String ticket, String url, Instant expiresAt) {
        @Override
        public String toString() {
            return "TicketView[]";
        }
    }

    /** Whether the caller may open that path is asked when they do: a ticket gives nothing that they have not. */
    @PostMapping("/api/v1/tickets")
    ResponseEntity<TicketView> make(@RequestBody TicketRequest request, Caller caller) {
        UriComponents asked = parsed(request.path());
        Instant expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.SECONDS);
        String path = String.valueOf(asked.getPath());
        String cameras = asked.getQueryParams().getFirst("cameras");
        String text = seal.write(new Ticket(
                standings.isKept(caller) ? withoutScope(caller) : caller,
                path,
                cameras == null ? null : UriUtils.decode(cameras, StandardCharsets.UTF_8),
                expires));
        String url = UriComponentsBuilder.fromUri(asked.toUri())
                .replaceQueryParam(TicketFilter.PARAMETER, text)
                .build(true)
                .toUriString();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new TicketView(text, url, expires));
    }

    /** Who is kept here is looked up again when the ticket is used: a long list of cameras need not be in its text. */
    private static Caller withoutScope(Caller caller) {
        return new Caller(caller.id(), caller.name(), caller.kind(), caller.roles(), Scope.NOTHING);
    }

    private static UriComponents parsed(@Nullable String text) {
        try {
            URI uri = URI.create(text == null ? "" : text);
            if (uri.getScheme() == null && uri.getRawAuthority() == null && Endless.isAt(uri.getRawPath())) {
                return UriComponentsBuilder.fromUri(uri).build(true);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new InvalidField(
                "path", "use the path of live pictures or events, such as /live/1, /ws/live?cameras=1,2 or /ws/events");
    }
}
