package io.vigil.gateway.audit;

import io.vigil.avro.AuditEvent;
import io.vigil.gateway.outbox.Message;
import io.vigil.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What the topic is told. */
final class AuditMessage {
    private AuditMessage() {}

    static Message of(Deed deed, Origin origin, Instant at) {
        Actor actor = origin.actor();
        Duration lasted = deed.lasted();
        return Message.of(
                Topics.AUDIT,
                actor.key(),
                AuditEvent.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setAt(at)
                        .setActorKind(actor.kind().word())
                        .setActorId(actor.id())
                        .setRoles(actor.roles())
                        .setAddress(origin.address())
                        .setAction(deed.action().word())
                        .setObjectKind(deed.target().kind())
                        .setObjectId(deed.target().id())
                        .setChanged(deed.changed())
                        .setOutcome(deed.refused() == null ? "done" : "refused")
                        .setReason(deed.refused())
                        .setCount(deed.count())
                        .setDurationMs(lasted == null ? null : lasted.toMillis())
                        .setPart(deed.part())
                        .setRequestId(origin.requestId())
                        .build());
    }
}
