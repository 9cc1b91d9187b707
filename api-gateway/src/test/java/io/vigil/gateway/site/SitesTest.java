package io.vigil.gateway.site;

import static io.vigil.gateway.RepositoriesFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.gateway.RepositoriesFixture;
import io.vigil.gateway.audit.Audit;
import io.vigil.gateway.camera.Camera;
import io.vigil.gateway.camera.CameraDraft;
import io.vigil.gateway.camera.Cameras;
import io.vigil.gateway.camera.Place;
import io.vigil.gateway.camera.StreamUrl;
import io.vigil.gateway.problem.InvalidField;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class SitesTest {
    @RegisterExtension
    private static final RepositoriesFixture database = new RepositoriesFixture();

    private static final BinaryMessageDecoder<io.vigil.avro.Camera> CAMERAS = new BinaryMessageDecoder<>(
            SpecificData.getForClass(io.vigil.avro.Camera.class), io.vigil.avro.Camera.getClassSchema());

    private Sites sites;
    private Cameras cameras;

    @BeforeEach
    void begin() {
        cameras = database.bean(Cameras.class);
        sites = new Sites(
                database.bean(DatabaseClient.class),
                database.bean(TransactionalOperator.class),
                cameras,
                database.bean(Audit.class));
    }

    @Test
    void shouldTellOfEveryCameraWhoseSiteHasANewZoneAndOfNoOther() throws IOException {
        // Given
        Site yard = site("Europe/Berlin");
        Camera inside = camera(yard.id(), "UTC");
        Camera outside = camera(null, "Asia/Tokyo");
        long before = messages(outside);

        // When
        Site changed = await(sites.change(yard.id(), new SiteDraft(yard.name(), "America/New_York")));

        // Then
        assertThat(changed.timeZone()).isEqualTo("America/New_York");
        assertThat(changed.cameras()).isEqualTo(1);
        assertThat(told(inside)).isEqualTo("America/New_York");
        assertThat(zone(inside)).isEqualTo("America/New_York");
        assertThat(messages(outside)).isEqualTo(before);
    }

    @Test
    void shouldGiveACameraTheZoneOfItsSiteWhateverItAsksFor() throws IOException {
        Site yard = site("Europe/Berlin");
        Camera camera = camera(yard.id(), "Asia/Tokyo");
        assertThat(camera.timeZone()).isEqualTo("Europe/Berlin");

        // a change that says nothing of the site keeps it
        Camera kept = await(cameras.change(camera.id(), draft(camera.name(), null, "Asia/Tokyo")));
        assertThat(kept.place().siteId()).isEqualTo(yard.id());
        assertThat(told(camera)).isEqualTo("Europe/Berlin");
    }

    @Test
    void shouldRefuseASiteThatIsNotThere() {
        assertThatThrownBy(() -> camera(999_999L, "UTC"))
                .hasRootCauseInstanceOf(InvalidField.class)
                .hasRootCauseMessage("siteId: there is no site 999999");
    }

    @Test
    void shouldChangeNothingAndTellNobodyWhereTheNameIsTaken() {
        Site first = site("UTC");
        Site second = site("UTC");
        Camera camera = camera(second.id(), "UTC");
        long before = messages(camera);
        assertThatThrownBy(() -> await(sites.change(second.id(), new SiteDraft(first.name(), "Asia/Tokyo"))))
                .hasRootCauseInstanceOf(SiteConflict.class);
        assertThat(messages(camera)).isEqualTo(before);
        assertThat(zone(camera)).isEqualTo("UTC");
    }

    @Test
    void shouldKeepASiteWithCameras() {
        Site yard = site("UTC");
        Camera camera = camera(yard.id(), "UTC");
        assertThatThrownBy(() -> await(sites.remove(yard.id()).thenReturn(true)))
                .hasRootCauseInstanceOf(SiteConflict.class);
        await(cameras.remove(camera.id()).thenReturn(true));
        await(sites.remove(yard.id()).thenReturn(true));
        assertThatThrownBy(() -> await(sites.one(yard.id()))).hasRootCauseInstanceOf(SiteNotFound.class);
        assertThatThrownBy(() -> await(sites.remove(yard.id()).thenReturn(true)))
                .hasRootCauseInstanceOf(SiteNotFound.class);
    }

    @Test
    void shouldEndWithTheTablesZonesInTheTopicHoweverManyChangeThemAtOnce() throws IOException {
        // Given
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> zones = List.of("UTC", "Europe/Berlin", "Asia/Tokyo", "America/New_York", "Asia/Kolkata");
        List<Site> places = Stream.generate(() -> site("UTC")).limit(2).toList();
        List<Camera> all = IntStream.range(0, 6)
                .mapToObj(n -> camera(places.get(n % 2).id(), "UTC"))
                .toList();

        // When: zones change while cameras move between the sites
        List<Mono<?>> changes = IntStream.range(0, 60)
                .<Mono<?>>mapToObj(n -> {
                    Site place = places.get(random.nextInt(2));
                    Camera camera = all.get(random.nextInt(all.size()));
                    String zone = zones.get(random.nextInt(zones.size()));
                    return random.nextBoolean()
                            ? sites.change(place.id(), new SiteDraft(place.name(), zone))
                            : cameras.change(camera.id(), draft(camera.name(), place.id(), "UTC"));
                })
                .toList();
        await(Flux.fromIterable(changes)
                .flatMap(change -> change.subscribeOn(Schedulers.boundedElastic()), 3)
                .then()
                .thenReturn(true));

        // Then
        for (Camera camera : all) {
            assertThat(told(camera)).as("seed %d", seed).isEqualTo(zone(camera));
            assertThat(zone(camera))
                    .isEqualTo(database.text("select s.time_zone from sites s join camera_network using (site_id)"
                            + " where camera_id = " + camera.id()));
        }
    }

    private Site site(String zone) {
        return await(sites.add(new SiteDraft("site " + UUID.randomUUID(), zone)));
    }

    private Camera camera(@Nullable Long site, String zone) {
        return await(cameras.add(draft("camera " + UUID.randomUUID(), site, zone)));
    }

    private static CameraDraft draft(String name, @Nullable Long site, String zone) {
        StreamUrl url = new StreamUrl("rtsp://127.0.0.1/x");
        return new CameraDraft(name, url, null, null, 0, zone, true, null, new Place(site, null, null, null));
    }

    private static String told(Camera camera) throws IOException {
        return CAMERAS.decode(database.lastMessage("vigil.cameras.v1", camera)).getTimeZone();
    }

    private static String zone(Camera camera) {
        return database.text("select time_zone from camera_network where camera_id = " + camera.id());
    }

    private static long messages(Camera camera) {
        return database.number(
                "select count(*) from outbox where topic = 'vigil.cameras.v1' and key = '" + camera.key() + "'");
    }
}
