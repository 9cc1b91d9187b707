package io.vigil.capture.roster.table;

import io.vigil.capture.roster.LaravelCrypt;
import io.vigil.fault.InvalidSetting;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the table {@code camera_network} is. Looked at only where the list comes from it.
 *
 * @param url of JDBC
 * @param encryptionKey of the stream addresses: base64 of 32 bytes, with or without {@code base64:} before it
 */
public record CameraTable(String url, String user, String password, String encryptionKey) {
    private static final String KEY = "vigil.capture.list.table.";

    /** @throws InvalidSetting naming key and remedy */
    public void verify() {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new InvalidSetting(KEY + "url (CAMERA_TABLE_URL) is no JDBC address that a driver here knows: write"
                    + " jdbc:postgresql://host/database, or put the other database's driver beside the libraries");
        }
        crypt();
    }

    LaravelCrypt crypt() {
        return new LaravelCrypt(encryptionKey, KEY + "encryption-key (CAMERA_TABLE_KEY)");
    }

    /** Without secrets: an address may hold a password too. */
    @Override
    public String toString() {
        return "CameraTable[hidden]";
    }
}
