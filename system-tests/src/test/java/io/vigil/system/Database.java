package io.vigil.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A reader of Vigil's tables, by the address that {@code credentials.json} gives. */
record Database(Credentials.Postgres at) {

    int count(String table, String column, String value) throws SQLException {
        return counted("SELECT count(*) FROM " + table + " WHERE " + column + "::text = ?", value);
    }

    /** @param expression of the table's columns, as text */
    int countLike(String table, String expression, String pattern) throws SQLException {
        return counted("SELECT count(*) FROM " + table + " WHERE " + expression + " LIKE ?", pattern);
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
