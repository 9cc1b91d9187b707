package io.vigil.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/**
 * The roles and databases of an installation, made when missing. That our password opens the server is also the proof
 * that it is ours.
 */
final class Databases {
    private final int port;
    private final String superuserPassword;
    private final Map<String, String> passwords;
    private volatile boolean ensured;

    Databases(int port, String superuserPassword, Map<String, String> passwords) {
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.passwords = Map.copyOf(passwords);
    }

    boolean areThere() {
        try (Connection connection = DriverManager.getConnection(url(), login())) {
            if (!ensured) {
                for (Map.Entry<String, String> role : passwords.entrySet()) {
                    ensure(connection, role.getKey(), role.getValue());
                }
                ensured = true;
            }
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void ensure(Connection connection, String name, String password) throws SQLException {
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", name);
        execute(
                connection,
                (known ? "alter" : "create") + " role " + quoted(name) + " login password '" + escaped(password) + "'");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + quoted(name) + " owner " + quoted(name));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String escaped(String text) {
        return text.replace("'", "''");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private Properties login() {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", superuserPassword);
        login.setProperty("loginTimeout", "3");
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "20");
        return login;
    }
}
