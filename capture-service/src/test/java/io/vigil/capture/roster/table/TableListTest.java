package io.vigil.capture.roster.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.capture.camera.Camera;
import io.vigil.capture.camera.CameraAddress;
import io.vigil.capture.camera.CameraAddress.Unusable;
import io.vigil.capture.roster.LaravelPayload;
import io.vigil.capture.roster.Unavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableListTest {
    private static final String CREATE = "create table camera_network (camera_id int primary key, camera_name varchar,"
            + " location varchar, outlet_id int, stream_url_encrypted varchar, priority int, online tinyint";

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE";
    private final TableList list = list(url);
    private final Connection database;

    TableListTest() throws SQLException {
        database = DriverManager.getConnection(url, "fraud_user", "secure");
    }

    @Test
    void shouldReadTheWatchedCamerasTheMostImportantFirst() throws SQLException {
        // Given
        run(CREATE + ")");
        add(1, LaravelPayload.of("rtsp://viewer:secret@10.0.0.1/s"), 3, 1);
        add(2, LaravelPayload.of("s:16:\"rtsp://10.0.0.2/\";"), 9, 1);
        add(3, LaravelPayload.of("{\"ip_address\":\"10.0.0.3\"}"), 5, 1);
        add(4, LaravelPayload.of("rtsp://10.0.0.4/"), 10, 0);
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(cameras).extracting(Camera::id).containsExactly("2", "3", "1");
        assertThat(cameras).extracting(Camera::priority).containsExactly(9, 5, 3);
        assertThat(cameras)
                .extracting(Camera::address)
                .containsExactly(
                        CameraAddress.parse("rtsp://10.0.0.2/"),
                        CameraAddress.parse("rtsp://10.0.0.3:554/stream2"),
                        CameraAddress.parse("rtsp://viewer:secret@10.0.0.1/s"));
    }

    @Test
    void shouldReadMasksWhereTheTableHasThem() throws SQLException {
        // Given
        run(CREATE + ", masks varchar, motion_gate boolean)");
        add(1, LaravelPayload.of("rtsp://10.0.0.1/s"), 3, 1);
        add(2, LaravelPayload.of("rtsp://10.0.0.2/s"), 2, 1);
        run("update camera_network set motion_gate = true,"
                + " masks = '[[{\"x\":0,\"y\":0},{\"x\":1,\"y\":0},{\"x\":1,\"y\":1}]]' where camera_id = 1");
        run("update camera_network set masks = 'broken' where camera_id = 2");
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(cameras.get(0).handling().masks().all()).hasSize(1);
        assertThat(cameras.get(0).handling().motionGate()).isTrue();
        assertThat(cameras.get(1).address()).isInstanceOf(Unusable.class);
    }

    @Test
    void shouldSayWhatIsWrongWithAnAddressAndKeepTheOthers() throws SQLException {
        // Given
        run(CREATE + ")");
        add(1, "v1:c2VhbGVkIGJ5IHRoZSBnYXRld2F5", 9, 1);
        add(2, "rtsp://plain/", 8, 1);
        add(3, "", 7, 1);
        add(4, LaravelPayload.of("/clip.mp4"), 6, 1);
        // When
        List<Camera> cameras = list.read();
        // Then
        assertThat(remedy(cameras.get(0))).contains("CAMERA_LIST) to backend");
        assertThat(remedy(cameras.get(1))).contains("CAMERA_TABLE_KEY");
        assertThat(remedy(cameras.get(2))).contains("is empty");
        assertThat(cameras.get(3).address()).isEqualTo(CameraAddress.parse("/clip.mp4"));
    }

    @Test
    void shouldSayWhatTheTableNeedsWhenItIsAnother() throws SQLException {
        run("create table camera_network (id int)");
        assertThatThrownBy(list::read).isInstanceOf(Unavailable.class).hasMessageContaining("stream_url_encrypted");
    }

    @Test
    void shouldSayThatTheLoginIsRefused() throws SQLException {
        run(CREATE + ")");
        TableList stranger =
                new TableList(new CameraTable(url, "fraud_user", "wrong", LaravelPayload.KEY), Duration.ofMinutes(5));
        assertThatThrownBy(stranger::read).isInstanceOf(Unavailable.class).hasMessageContaining("DB_PASS");
    }

    @Test
    void shouldSayThatTheDatabaseIsAway() {
        TableList away = list("jdbc:postgresql://127.0.0.1:1/fraud");
        assertThatThrownBy(away::read)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("CAMERA_TABLE_URL")
                .hasMessageNotContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "jdbc:mysql://h/db?password=secret"})
    void shouldNameTheSettingWhenNoDriverKnowsTheAddress(String address) {
        CameraTable table = new CameraTable(address, "u", "p", LaravelPayload.KEY);
        assertThatThrownBy(table::verify)
                .hasMessageContaining("CAMERA_TABLE_URL")
                .hasMessageNotContaining("secret");
    }

    private static TableList list(String url) {
        CameraTable table = new CameraTable(url, "fraud_user", "secure", LaravelPayload.KEY);
        table.verify();
        return new TableList(table, Duration.ofMinutes(5));
    }

    private static String remedy(Camera camera) {
        return ((Unusable) camera.address()).remedy();
    }

    private void add(int id, String encrypted, int priority, int online) throws SQLException {
        run("insert into camera_network (camera_id, camera_name, stream_url_encrypted, priority, online) values (" + id
                + ", 'Camera', '" + encrypted + "', " + priority + ", " + online + ")");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }
}
