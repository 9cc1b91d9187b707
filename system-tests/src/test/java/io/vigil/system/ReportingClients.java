package io.vigil.system;

import io.vigil.system.PersistentClients.Client;
import io.vigil.system.PersistentClients.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pipelines that report by callback, and a model that reports alerts with their stops, and crimes.
 *
 * @param watched the camera that the model serves
 */
record ReportingClients(String watched, List<Client> callbacks, Client alerts, Client crimes) {
    private static final int CAMERAS_EACH = 4;
    /** At most ten a second a camera, as the contract has it. */
    private static final Duration CALLBACK_PACE = Duration.ofMillis(30);

    private static final Duration PACE = Duration.ofMillis(50);
    private static final Instant FIRST_CRIME = Instant.parse("2026-01-01T00:00:00Z");

    static ReportingClients start(Deployment vigil, PersistentClients clients) {
        String watched = Deployment.json(
                        vigil.post("/api/v1/cameras", "{\"name\": \"watched\", \"url\": \"rtsp://192.0.2.1/watched\"}"))
                .path("id")
                .asText();
        ModelClient model = ModelClient.serving(vigil, "reporting", List.of(watched));
        return new ReportingClients(
                watched,
                pipelines(vigil, clients, "killed", 4),
                clients.start(
                        "alert",
                        PACE,
                        number -> model.post(
                                        number % 2 == 1 ? "alert" : "alert/stop",
                                        "{\"camera_id\": " + watched + ", \"confidence_score\": 70, \"alert_type\": \""
                                                + alert(number) + "\"}")
                                .statusCode()),
                clients.start(
                        "crime",
                        PACE,
                        number -> model.post("crime", crime(watched, number)).statusCode()));
    }

    /** Pipelines with cameras of their own, whose reports have the sessions of {@link #sessions}. */
    static List<Client> pipelines(Deployment vigil, PersistentClients clients, String run, int count) {
        List<String> cameras = ReportedCameras.add(vigil, run, count * CAMERAS_EACH);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    List<String> own = cameras.subList(i * CAMERAS_EACH, (i + 1) * CAMERAS_EACH);
                    return clients.start(run + " " + i, CALLBACK_PACE, callback(vigil, run + " " + i, own));
                })
                .toList();
    }

    private static Request callback(Deployment vigil, String name, List<String> cameras) {
        CallbackPipeline pipeline = new CallbackPipeline(vigil);
        Instant begun = Instant.now();
        return number -> pipeline.send(CallbackPipeline.analysis(
                cameras.get(number % CAMERAS_EACH),
                session(name, number),
                10 + number % 90,
                begun.plusMillis(number))); // a repeat says the same as the first
    }

    /** Of all that was accepted. */
    static Set<String> sessions(List<Client> callbacks) {
        return callbacks.stream()
                .flatMap(client -> client.accepted().stream().map(one -> session(client.name(), one.number())))
                .collect(Collectors.toSet());
    }

    /** The word by which an alert is known again, or that of a stop. */
    static String alert(int number) {
        return number % 2 == 1 ? "alert " + number : "stop";
    }

    static Instant crimeStart(int number) {
        return FIRST_CRIME.plusSeconds(number);
    }

    private static String crime(String camera, int number) {
        Instant start = crimeStart(number);
        return "{\"camera_id\": " + camera + ", \"crime_type\": \"theft\", \"confidence_score\": 90, \"start_time\": \""
                + start + "\", \"end_time\": \"" + start.plusSeconds(30) + "\"}";
    }

    private static String session(String name, int number) {
        return name + "-" + number;
    }
}
