package io.vigil.gateway.instance;

import io.vigil.gateway.instance.Heartbeats.Pulse;
import io.vigil.gateway.live.InstanceNote;
import io.vigil.gateway.live.LiveBoard;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells the admin what became of a model instance: in the log, and on the page. */
@Component
class InstanceNews {
    private static final Logger log = LoggerFactory.getLogger(InstanceNews.class);

    private final Consumer<InstanceNote> page;

    @Autowired
    InstanceNews(LiveBoard board) {
        this(board::instance);
    }

    InstanceNews(Consumer<InstanceNote> page) {
        this.page = page;
    }

    void tell(Pulse now) {
        var line = switch (now.state()) {
            case NEW, ACTIVE -> log.atInfo();
            case WARNED -> log.atWarn();
            case INACTIVE -> log.atError();
        };
        line.addKeyValue("instance", now.id()).addKeyValue("name", now.name()).log(words(now.state()));
        page.accept(new InstanceNote(now.id(), now.name(), now.state().word(), now.since()));
    }

    private static String words(InstanceState state) {
        return switch (state) {
            case NEW, ACTIVE -> "model instance is active";
            case WARNED -> "model instance's heartbeat is overdue";
            case INACTIVE -> "model instance is silent; its cameras are not watched unless another takes them over";
        };
    }
}
