package io.vigil.capture.onvif;

import java.util.List;

/**
 * A device that answered a probe, by its own words.
 *
 * @param id its own, the same whatever address it answers from
 * @param addresses of its device service, as it sees itself
 * @param name empty where it tells none
 * @param hardware usually the model; empty where it tells none
 */
public record FoundDevice(String id, List<String> addresses, String name, String hardware) {
    public FoundDevice {
        addresses = List.copyOf(addresses);
    }
}
