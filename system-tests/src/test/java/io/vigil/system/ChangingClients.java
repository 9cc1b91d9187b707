package io.vigil.system;

import io.vigil.system.PersistentClients.Client;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * Clients that change reference data: the time zone of a site with two cameras, the place, zones and policy of one of them, and
 * which cameras there are.
 *
 * @param gate the camera that all of them change
 * @param yard the site's other camera
 */
record ChangingClients(
        String site,
        String gate,
        String yard,
        Client sites,
        Client places,
        Client zones,
        Client policies,
        Client added) {
    private static final List<String> TIME_ZONES =
            List.of("Europe/Berlin", "Asia/Tokyo", "America/New_York", "Asia/Kolkata", "Africa/Cairo");
    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration SELDOM = Duration.ofMillis(300);
    private static final int THERE_ALREADY = 409;

    static ChangingClients start(Deployment vigil, PersistentClients clients) {
        String site = id(vigil.post("/api/v1/sites", site("UTC")));
        String gate = id(vigil.post("/api/v1/cameras", camera("gate", "\"siteId\": " + site)));
        String yard = id(vigil.post("/api/v1/cameras", camera("yard", "\"siteId\": " + site)));
        String path = "/api/v1/cameras/" + gate;
        return new ChangingClients(
                site,
                gate,
                yard,
                clients.start(
                        "site",
                        PACE,
                        number -> vigil.put("/api/v1/sites/" + site, site(timeZone(number)))
                                .statusCode()),
                clients.start(
                        "place",
                        PACE,
                        number -> vigil.put(path, camera("gate", "\"location\": \"" + place(number) + "\""))
                                .statusCode()),
                clients.start(
                        "zone",
                        PACE,
                        number -> vigil.put(path + "/zones", zones(number)).statusCode()),
                clients.start(
                        "policy",
                        PACE,
                        number -> vigil.put(
                                        path + "/policy",
                                        "{\"affect\": true, \"purpose\": \"" + purpose(number) + "\"}")
                                .statusCode()),
                clients.start("camera", SELDOM, number -> added(vigil, camera(name(number), "\"active\": false"))));
    }

    static String timeZone(int number) {
        return TIME_ZONES.get(number % TIME_ZONES.size());
    }

    static String place(int number) {
        return "place " + number;
    }

    static String zone(int number) {
        return "zone " + number;
    }

    static String purpose(int number) {
        return "purpose " + number;
    }

    static String name(int number) {
        return "added " + number;
    }

    /** Nobody else uses the name, so whoever finds it taken took it before, and was not answered. */
    private static int added(Deployment vigil, String camera) {
        int status = vigil.post("/api/v1/cameras", camera).statusCode();
        return status == THERE_ALREADY ? 200 : status;
    }

    private static String site(String timeZone) {
        return "{\"name\": \"Yard\", \"timeZone\": \"" + timeZone + "\"}";
    }

    private static String camera(String name, String more) {
        return "{\"name\": \"" + name + "\", \"url\": \"rtsp://192.0.2.1/stream\", " + more + "}";
    }

    private static String zones(int number) {
        return "[{\"name\": \"" + zone(number)
                + "\", \"polygon\": [{\"x\": 0, \"y\": 0}, {\"x\": 1, \"y\": 0}, {\"x\": 1, \"y\": 1}]}]";
    }

    private static String id(HttpResponse<String> answer) {
        return Deployment.json(answer).path("id").asText();
    }
}
