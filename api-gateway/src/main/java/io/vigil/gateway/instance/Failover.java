package io.vigil.gateway.instance;

import static io.vigil.gateway.database.Rows.required;

import io.vigil.gateway.audit.Action;
import io.vigil.gateway.audit.Actor;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.audit.Target;
import io.vigil.gateway.instance.StandIns.Candidate;
import io.vigil.gateway.instance.StandIns.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives the cameras of an instance that is silent or disabled to others that are active and have room, where the camera's
 * site wants that. Who serves, and the epoch, change in one transaction.
 */
@Repository
class Failover {
    private static final Logger log = LoggerFactory.getLogger(Failover.class);
    private static final String STRANDED = """
            select c.camera_id, i.instance_id from camera_network c
                join sites s on s.site_id = c.site_id and s.failover
                join model_instances i on i.instance_id = coalesce(c.stand_in_id, c.model_instance_id)
            where c.is_active and (i.state = 'inactive' or not i.is_enabled)
            order by c.priority desc, c.camera_id
            """;
    private static final String CANDIDATES = """
            select i.instance_id, i.capacity, count(c.camera_id) as serves from model_instances i
                left join camera_network c on coalesce(c.stand_in_id, c.model_instance_id) = i.instance_id and c.is_active
            where i.is_enabled and i.state = 'active' group by i.instance_id order by i.instance_id
            """;
    private static final String MOVE = """
            update camera_network set stand_in_id = nullif(:to, model_instance_id),
                assignment_epoch = nextval('assignment_epochs')
            where camera_id = :camera and coalesce(stand_in_id, model_instance_id) = :from
            """;

    private final DatabaseClient database;
    private final Assignments assignments;
    private final TransactionalOperator transactions;
    private final Audit audit;
    private volatile long lastWithoutRoom;

    Failover(DatabaseClient database, Assignments assignments, TransactionalOperator transactions, Audit audit) {
        this.database = database;
        this.assignments = assignments;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Moves what there is to move. Cameras that nobody has room for stay, and are tried again with the next call. */
    Mono<List<Move>> run() {
        return stranded()
                .filter(stranded -> !stranded.isEmpty())
                .flatMap(seen -> assignments
                        .alone()
                        .then(stranded())
                        .zipWith(candidates().collectList(), (stranded, candidates) -> {
                            List<Move> moves = new StandIns(candidates).moves(stranded);
                            sayWithoutRoom(stranded.size() - moves.size());
                            return moves;
                        })
                        .delayUntil(moves -> Flux.fromIterable(moves).concatMap(this::move))
                        .as(transactions::transactional))
                .defaultIfEmpty(List.of())
                .doOnNext(Failover::say);
    }

    /** Who serves each camera that is not watched, the most important camera first. */
    private Mono<Map<Long, Long>> stranded() {
        return database.sql(STRANDED)
                .map(row -> Map.entry(required(row, "camera_id", Long.class), required(row, "instance_id", Long.class)))
                .all()
                .collect(LinkedHashMap::new, (all, one) -> all.put(one.getKey(), one.getValue()));
    }

    private Flux<Candidate> candidates() {
        return database.sql(CANDIDATES)
                .map(row -> new Candidate(
                        required(row, "instance_id", Long.class),
                        required(row, "serves", Long.class),
                        row.get("capacity", Integer.class)))
                .all();
    }

    private Mono<Void> move(Move move) {
        return database.sql(MOVE)
                .bind("camera", move.camera())
                .bind("from", move.from())
                .bind("to", move.to())
                .then()
                .then(audit.changed(Action.CAMERA_ASSIGNED, Target.camera(move.camera())))
                .contextWrite(Audit.as(Actor.VIGIL));
    }

    private static void say(List<Move> moves) {
        Map<String, List<Long>> byWay = moves.stream()
                .collect(Collectors.groupingBy(
                        move -> move.from() + " to " + move.to(),
                        LinkedHashMap::new,
                        Collectors.mapping(Move::camera, Collectors.toList())));
        byWay.forEach((way, cameras) -> log.atWarn()
                .addKeyValue("instances", way)
                .addKeyValue("cameraIds", cameras)
                .log("cameras were taken over by another model instance"));
    }

    private void sayWithoutRoom(long cameras) {
        if (cameras > 0 && cameras != lastWithoutRoom) {
            log.atError()
                    .addKeyValue("cameras", cameras)
                    .log("cameras are not watched and no active model instance has room for them: raise a capacity or"
                            + " add an instance");
        }
        lastWithoutRoom = cameras;
    }
}
