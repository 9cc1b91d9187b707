package io.vigil.gateway.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What callers may by now who were known earlier: the makers of tokens and tickets. */
@Component
public class Standings {
    private final ObjectProvider<Standing> keepers;

    public Standings(ObjectProvider<Standing> keepers) {
        this.keepers = keepers;
    }

    /**
     * With the cameras of sites not looked up. Where nobody keeps callers of that kind here, what was said of them holds.
     *
     * @return empty where they are not let in any more
     */
    public Mono<Caller> now(Caller asThen) {
        return keeper(asThen).map(keeper -> keeper.now(asThen.id())).orElseGet(() -> Mono.just(asThen));
    }

    /** Whether callers of that kind are kept here, so that nothing but the name needs to be known of one. */
    public boolean isKept(Caller caller) {
        return keeper(caller).isPresent();
    }

    private Optional<Standing> keeper(Caller caller) {
        return keepers.stream().filter(keeper -> keeper.kind() == caller.kind()).findFirst();
    }
}
