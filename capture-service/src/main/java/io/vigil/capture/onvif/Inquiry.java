package io.vigil.capture.onvif;

import io.vigil.capture.camera.CameraAddress.Onvif;
import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.camera.StreamUrl;
import io.vigil.capture.http.CameraHttp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a device what it offers, and for the address of one of its streams. Thread-safe. */
public final class Inquiry {
    private static final int LONGEST_LIST = 200;

    private final CameraHttp http;
    private final Clock clock;
    private final int width;

    /** @param width of what is analysed, in pixels */
    public Inquiry(CameraHttp http, Clock clock, int width) {
        this.http = http;
        this.clock = clock;
        this.width = width;
    }

    /** What a device is and offers. */
    public record Report(String manufacturer, String model, List<MediaProfile> profiles) {
        public Report {
            profiles = List.copyOf(profiles);
        }
    }

    /** @throws SourceFailed where it does not tell */
    public Report report(StreamUrl address, Duration within) {
        Device device = device(address, within);
        try {
            Device.Make make = device.make();
            return new Report(make.manufacturer(), make.model(), offer(device).profiles());
        } catch (SoapFault e) {
            throw unhelpful();
        }
    }

    /** @throws SourceFailed where no stream is to be had */
    StreamUrl stream(Onvif address, Duration within) {
        Device device = device(address.device(), within);
        try {
            Offer offer = offer(device);
            MediaProfile profile = choose(address.profile(), offer.profiles());
            StreamUrl stream = device.reachable(offer.service().address(profile));
            if (stream.scheme().equals("rtsp") || stream.scheme().equals("rtsps")) {
                return stream;
            }
        } catch (SoapFault | IllegalArgumentException e) {
            throw unhelpful();
        }
        throw unhelpful();
    }

    private Device device(StreamUrl address, Duration within) {
        Device device = new Device(new Soap(http, address, clock, within), address);
        device.readClock();
        return device;
    }

    private record Offer(MediaService service, List<MediaProfile> profiles) {}

    /** That of the first service that has streams to offer. */
    private static Offer offer(Device device) {
        return device.media().stream()
                .map(service -> new Offer(service, profiles(service)))
                .filter(offer -> !offer.profiles().isEmpty())
                .findFirst()
                .orElseThrow(() -> new SourceFailed(
                        new Unreadable("the ONVIF device offers no media profile: make one in its settings")));
    }

    private static List<MediaProfile> profiles(MediaService service) {
        try {
            return service.profiles();
        } catch (SoapFault e) {
            return List.of(); // the other generation may do better
        }
    }

    private MediaProfile choose(String wanted, List<MediaProfile> profiles) {
        if (wanted.isEmpty()) {
            return ProfileChoice.fitting(width, profiles).orElseThrow();
        }
        return ProfileChoice.called(wanted, profiles).orElseThrow(() -> {
            String names = profiles.stream().map(MediaProfile::name).collect(Collectors.joining(", "));
            String shown = names.replaceAll("\\p{C}", " ");
            return new SourceFailed(new Unreadable("the camera has no such media profile: name one of those it has ("
                    + shown.substring(0, Math.min(LONGEST_LIST, shown.length())) + ")"));
        });
    }

    private static SourceFailed unhelpful() {
        return new SourceFailed(new Unreadable(
                "the ONVIF device does not tell its stream's address: give the camera's rtsp:// address"));
    }
}
