package io.vigil.capture.roster.table;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.roster.Entry;
import io.vigil.capture.roster.LaravelCrypt;
import io.vigil.capture.roster.NotDecryptable;
import io.vigil.capture.roster.StreamAddress;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A camera of one row. Columns beyond the document's own are read where they are known: masks, motion_gate, transport. */
final class TableRow {
    private static final String SEALED_BY_THE_GATEWAY = "v1:";

    private final LaravelCrypt crypt;

    TableRow(LaravelCrypt crypt) {
        this.crypt = crypt;
    }

    Camera camera(ResultSet row) throws SQLException {
        ObjectNode columns = columns(row);
        return Entry.camera(row.getString("camera_id"), address(row.getString("stream_url_encrypted")), columns);
    }

    private CameraAddress address(String written) {
        if (written == null || written.isBlank()) {
            return new Unusable("the camera's stream_url_encrypted is empty: save the camera again");
        }
        if (written.startsWith(SEALED_BY_THE_GATEWAY)) {
            return new Unusable("the camera's address is sealed for Vigil's gateway alone, and its online says how the"
                    + " camera is, not what is wanted: set vigil.capture.list.from (CAMERA_LIST) to backend");
        }
        try {
            String plain = crypt.decrypt(written).strip();
            return plain.startsWith("{")
                    ? StreamAddress.of(JsonMapper.shared().readTree(plain))
                    : CameraAddress.parse(plain);
        } catch (NotDecryptable e) {
            return new Unusable("the camera's address cannot be decrypted: vigil.capture.list.table.encryption-key"
                    + " (CAMERA_TABLE_KEY) must be the key that it was encrypted with");
        } catch (JacksonException e) {
            return new Unusable("the camera's data is not understood: save the camera again");
        }
    }

    private static ObjectNode columns(ResultSet row) throws SQLException {
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        ResultSetMetaData labels = row.getMetaData();
        for (int i = 1; i <= labels.getColumnCount(); i++) {
            String text = row.getString(i);
            if (text != null) {
                columns.put(labels.getColumnLabel(i).toLowerCase(Locale.ROOT), text);
            }
        }
        return columns;
    }
}
