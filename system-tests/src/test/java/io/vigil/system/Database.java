package io.vigil.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A reader of Vigil's tables, by the address that {@code credentials.json} gives. */
record Database(Credentials.Postgres at) {

    int count(String table) throws SQLException {
        return counted("SELECT count(*) FROM " + table + " WHERE ? = ''", "");
    }

    int count(String table, String column, String value) throws SQLException {
        return counted("SELECT count(*) FROM " + table + " WHERE " + column + "::text = ?", value);
    }

    /** @param expression of the table's columns, as text */
    int countLike(String table, String expression, String pattern) throws SQLException {
        return counted("SELECT count(*) FROM " + table + " WHERE " + expression + " LIKE ?", pattern);
    }

    /** Does it while nobody else can change or delete the rows that the table has now, of which it awaits some. */
    void holding(String table, Runnable action) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc(), at.username(), at.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Awaitility.await(table + " has rows")
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> statement
                            .executeQuery("SELECT 1 FROM " + table + " FOR UPDATE")
                            .next());
            action.run();
            connection.rollback();
        }
    }

    private int counted(String sql, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc(), at.username(), at.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private String jdbc() {
        return at.url().startsWith("jdbc:") ? at.url() : "jdbc:" + at.url();
    }
}
