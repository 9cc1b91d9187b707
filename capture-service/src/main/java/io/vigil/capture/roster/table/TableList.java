package io.vigil.capture.roster.table;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.roster.CameraList;
import io.vigil.capture.roster.Unavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The cameras of the callback contract's table, by its document's own query: {@code online = 1} there means that a camera is
 * to be watched. One connection a reading.
 */
public final class TableList implements CameraList {
    private static final String QUERY = "select * from camera_network where online = 1 order by priority desc";
    private static final int MOST = 10_000;
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration AFTER_A_REFUSAL = Duration.ofSeconds(30);

    private final CameraTable table;
    private final Duration period;
    private final TableRow row;

    /** @param table verified */
    public TableList(CameraTable table, Duration period) {
        this.table = table;
        this.period = period;
        this.row = new TableRow(table.crypt());
    }

    @Override
    public List<Camera> read() {
        try (Connection connection = DriverManager.getConnection(table.url(), properties());
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(Math.toIntExact(ANSWER.toSeconds()));
            statement.setMaxRows(MOST);
            try (ResultSet rows = statement.executeQuery(QUERY)) {
                List<Camera> cameras = new ArrayList<>();
                while (rows.next()) {
                    cameras.add(row.camera(rows));
                }
                return cameras;
            }
        } catch (SQLException e) {
            throw failure(String.valueOf(e.getSQLState()));
        }
    }

    @Override
    public Duration period() {
        return period;
    }

    /** The drivers have the same words for it in different units. */
    private Properties properties() {
        boolean seconds = table.url().startsWith("jdbc:postgresql:");
        String limit = String.valueOf(seconds ? ANSWER.toSeconds() : ANSWER.toMillis());
        Properties properties = new Properties();
        properties.setProperty("user", table.user());
        properties.setProperty("password", table.password());
        if (seconds || table.url().matches("jdbc:(mysql|mariadb):.*")) {
            properties.setProperty("connectTimeout", limit);
            properties.setProperty("socketTimeout", limit);
        }
        return properties;
    }

    /** By the class of the SQL state; the driver's own message may hold more than a log should. */
    private static Unavailable failure(String state) {
        if (state.startsWith("28")) {
            return new Unavailable(
                    "the database refuses the login: check vigil.capture.list.table.user (DB_USER) and"
                            + " vigil.capture.list.table.password (DB_PASS)",
                    AFTER_A_REFUSAL);
        }
        if (state.startsWith("42")) {
            return new Unavailable(
                    "the table camera_network cannot be read: this login must be allowed to, and it needs"
                            + " the columns camera_id, stream_url_encrypted, priority and online, which is 0 or 1",
                    AFTER_A_REFUSAL);
        }
        return new Unavailable("the database with the table camera_network does not answer (SQL state " + state
                + "): check vigil.capture.list.table.url (CAMERA_TABLE_URL)");
    }
}
