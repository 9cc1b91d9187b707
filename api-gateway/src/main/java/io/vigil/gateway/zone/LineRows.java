package io.vigil.gateway.zone;

import static io.vigil.gateway.database.Rows.required;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.vigil.gateway.problem.InvalidField;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of lines. */
record LineRows(DatabaseClient database) {
    private static final String COLUMNS = "line_id, name, points, class_names, direction, restricted";
    private static final String INSERT = """
            insert into lines (camera_id, position, name, points, class_names, direction, restricted)
            values (:camera, :position, :name, :points, :classes, :direction, :restricted)
            returning\s""" + COLUMNS;
    private static final String UPDATE = """
            update lines set position = :position, name = :name, points = :points, class_names = :classes,
                direction = :direction, restricted = :restricted
            where camera_id = :camera and line_id = :id
            returning\s""" + COLUMNS;

    Flux<Line> of(long camera) {
        return database.sql("select " + COLUMNS + " from lines where camera_id = :camera order by position")
                .bind("camera", camera)
                .map(LineRows::line)
                .all();
    }

    Flux<Line> replace(long camera, List<Line> lines) {
        return removeOthers(camera, lines)
                .thenMany(Flux.range(0, lines.size()).concatMap(i -> write(camera, i, lines.get(i))));
    }

    private Mono<Void> removeOthers(long camera, List<Line> lines) {
        Long[] kept = lines.stream().map(Line::id).filter(Objects::nonNull).toArray(Long[]::new);
        return database.sql("delete from lines where camera_id = :camera and line_id <> all(:kept)")
                .bind("camera", camera)
                .bind("kept", kept)
                .then();
    }

    private Mono<Line> write(long camera, int position, Line line) {
        var statement = database.sql(line.id() == null ? INSERT : UPDATE);
        if (line.id() != null) {
            statement = statement.bind("id", line.id());
        }
        return statement
                .bind("camera", camera)
                .bind("position", position)
                .bind("name", line.name())
                .bind("points", PointsColumn.write(line.points().points()))
                .bind("classes", line.classNames().toArray(String[]::new))
                .bind("direction", line.direction().word())
                .bind("restricted", line.restricted())
                .map(LineRows::line)
                .one()
                .switchIfEmpty(Mono.error(() -> new InvalidField("id", "this camera has no line " + line.id())));
    }

    private static Line line(Readable row) {
        return new Line(
                required(row, "line_id", Long.class),
                required(row, "name", String.class),
                new Polyline(PointsColumn.read(required(row, "points", Json.class))),
                List.of(required(row, "class_names", String[].class)),
                Direction.of(required(row, "direction", String.class)),
                required(row, "restricted", Boolean.class));
    }
}
