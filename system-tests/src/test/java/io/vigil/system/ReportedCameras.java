package io.vigil.system;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

/** Cameras that only others watch: Vigil knows them and captures nothing of them. */
final class ReportedCameras {
    private ReportedCameras() {}

    /** @return their ids */
    static List<String> add(Deployment vigil, String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> added(vigil, name + " " + n))
                .toList();
    }

    private static String added(Deployment vigil, String name) {
        HttpResponse<String> answer = vigil.post(
                "/api/v1/cameras",
                "{\"name\": \"" + name + "\", \"url\": \"rtsp://127.0.0.1/none\", \"active\": false}");
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Deployment.json(answer).path("id").asText();
    }
}
