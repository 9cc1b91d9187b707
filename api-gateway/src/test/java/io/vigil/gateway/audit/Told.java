package io.vigil.gateway.audit;

import static io.vigil.gateway.RepositoriesFixture.await;

import io.vigil.avro.AuditEvent;
import io.vigil.gateway.RepositoriesFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the outbox holds for the audit topic, oldest first. */
public final class Told {
    private final RepositoriesFixture database;

    public Told(RepositoriesFixture database) {
        this.database = database;
    }

    public List<AuditEvent> all() {
        return await(database.bean(DatabaseClient.class)
                .sql("select payload from outbox where topic = 'vigil.audit.v1' order by entry_id")
                .map(row -> read(Objects.requireNonNull(row.get(0, byte[].class))))
                .all()
                .collectList());
    }

    public void forget() {
        await(database.bean(DatabaseClient.class)
                .sql("delete from outbox where topic = 'vigil.audit.v1'")
                .fetch()
                .rowsUpdated());
    }

    /** Such as {@code account/admin camera.changed camera/3 [name, url]}. */
    public List<String> lines() {
        return all().stream()
                .map(event -> event.getActorKind() + "/" + event.getActorId() + " " + event.getAction() + " "
                        + event.getObjectKind() + (event.getObjectId() == null ? "" : "/" + event.getObjectId())
                        + (event.getChanged().isEmpty() ? "" : " " + event.getChanged())
                        + (event.getReason() == null ? "" : " refused " + event.getReason())
                        + (event.getCount() == 1 ? "" : " x" + event.getCount()))
                .toList();
    }

    private static AuditEvent read(byte[] payload) {
        try {
            return AuditEvent.getDecoder().decode(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
