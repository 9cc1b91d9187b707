package io.vigil.gateway.finding;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.vigil.gateway.problem.InvalidField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of findings. Keeping one again changes nothing. */
@Repository
public class Findings {
    private static final int DELETED_AT_ONCE = 5_000;

    private final DatabaseClient database;

    Findings(DatabaseClient database) {
        this.database = database;
    }

    public Flux<Behavior> behaviors(FindingQuery query) {
        return list(Kind.BEHAVIORS, query);
    }

    public Flux<Anomaly> anomalies(FindingQuery query) {
        return list(Kind.ANOMALIES, query);
    }

    public Flux<RuleEvent> ruleEvents(FindingQuery query) {
        return list(Kind.RULE_EVENTS, query);
    }

    /** Fails with {@link InvalidField} where a risk is asked for that this kind has not. */
    <T extends Finding> Flux<T> list(Kind<T> kind, FindingQuery query) {
        List<Restriction> restrictions = restrictions(kind, query);
        StringBuilder sql = new StringBuilder("select to_jsonb(finding) as finding from " + kind.table() + " finding");
        String joint = " where ";
        for (Restriction restriction : restrictions) {
            sql.append(joint).append(restriction.condition());
            joint = " and ";
        }
        sql.append(" order by " + kind.at() + " desc, " + kind.id() + " desc limit :limit");
        GenericExecuteSpec statement = database.sql(sql.toString()).bind("limit", query.limit());
        for (Restriction restriction : restrictions) {
            statement = statement.bind(restriction.name(), restriction.value());
        }
        if (query.after() != null) {
            statement = statement.bind("id", query.after().id());
        }
        return statement
                .map(row -> FindingRow.read(kind, required(row, "finding", Json.class)))
                .all();
    }

    /** All of them or none. */
    <T extends Finding> Mono<Void> keep(Kind<T> kind, List<T> findings) {
        String columns = FindingRow.columns(kind);
        String sql = "insert into " + kind.table() + " (" + columns + ") select " + columns
                + " from jsonb_populate_recordset(null::" + kind.table() + ", :rows) on conflict do nothing";
        return database.sql(sql).bind("rows", FindingRow.write(kind, findings)).then();
    }

    /** Each in its table. Where this fails some may be kept already; keeping all of them again is right. */
    Mono<Void> keepAll(List<Finding> findings) {
        return Flux.<Mono<Void>>just(
                        keepThose(Kind.ANALYSES, findings),
                        keepThose(Kind.BEHAVIORS, findings),
                        keepThose(Kind.ANOMALIES, findings),
                        keepThose(Kind.SUMMARIES, findings))
                .concatMap(kept -> kept)
                .then();
    }

    private <T extends Finding> Mono<Void> keepThose(Kind<T> kind, List<Finding> findings) {
        List<T> those = findings.stream()
                .filter(kind.type()::isInstance)
                .map(kind.type()::cast)
                .toList();
        return those.isEmpty() ? Mono.empty() : keep(kind, those);
    }

    /**
     * Forgets those from before a time that are here since before it, in portions, so that nobody waits long for a lock.
     *
     * @return how many
     */
    Mono<Long> forget(Kind<?> kind, Instant before) {
        String sql = "delete from " + kind.table() + " where ctid = any(array(select ctid from " + kind.table()
                + " where " + kind.at() + " < :before and created_at < :before limit " + DELETED_AT_ONCE + "))";
        return Mono.defer(() -> database.sql(sql).bind("before", before).fetch().rowsUpdated())
                .repeat()
                .takeUntil(deleted -> deleted < DELETED_AT_ONCE)
                .reduce(0L, Long::sum);
    }

    private record Restriction(String condition, String name, Object value) {}

    private static List<Restriction> restrictions(Kind<?> kind, FindingQuery query) {
        List<Restriction> all = new ArrayList<>();
        String[] scope = query.scope().keys();
        if (scope != null) {
            all.add(new Restriction("camera_id = any(:scope)", "scope", scope));
        }
        if (query.camera() != null) {
            all.add(new Restriction("camera_id = :camera", "camera", query.camera()));
        }
        if (query.from() != null) {
            all.add(new Restriction(kind.at() + " >= :from", "from", query.from()));
        }
        if (query.to() != null) {
            all.add(new Restriction(kind.at() + " < :to", "to", query.to()));
        }
        if (query.type() != null) {
            all.add(new Restriction(kind.ofType(), "type", query.type()));
        }
        if (query.minRisk() != null) {
            if (!kind.risky()) {
                throw new InvalidField("minRisk", "leave it out: these have no risk score");
            }
            all.add(new Restriction("risk_score >= :risk", "risk", query.minRisk()));
        }
        if (query.after() != null) {
            String earlier = "(" + kind.at() + ", " + kind.id() + ") < (:at, :id)";
            all.add(new Restriction(earlier, "at", query.after().at()));
        }
        return all;
    }
}
