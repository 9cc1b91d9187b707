package io.vigil.capture.onvif;

import io.vigil.capture.camera.CameraState.Unreadable;
import io.vigil.capture.camera.Endpoint;
import io.vigil.capture.camera.SourceFailed;
import io.vigil.capture.camera.StreamUrl;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** An ONVIF device, asked what a client asks it before it connects. One thread. */
final class Device {
    static final String SCHEMA = "http://www.onvif.org/ver10/schema";

    private static final String NAMESPACE = "http://www.onvif.org/ver10/device/wsdl";
    private static final String USUAL_PATH = "/onvif/device_service";

    private final Soap soap;
    private final StreamUrl address;
    private final String path;

    Device(Soap soap, StreamUrl address) {
        this.soap = soap;
        this.address = address;
        this.path = address.path().length() <= 1 ? USUAL_PATH : address.path();
    }

    /** A device's own words for what it is. */
    record Make(String manufacturer, String model) {}

    /** Notes the device's clock, so that what is signed looks fresh to it; one that tells no time is taken to have ours. */
    void readClock() {
        try {
            Element time = soap.anonymously(path, "<GetSystemDateAndTime xmlns=\"" + NAMESPACE + "\"/>");
            time.at("GetSystemDateAndTimeResponse", "SystemDateAndTime", "UTCDateTime")
                    .ifPresent(utc -> soap.adjust(
                            Duration.between(soap.clock().instant(), time(utc).toInstant(ZoneOffset.UTC))));
        } catch (SoapFault | DateTimeException e) {
            soap.adjust(Duration.ZERO);
        }
    }

    private static LocalDateTime time(Element utc) {
        return LocalDateTime.of(
                utc.number("Date", "Year"),
                utc.number("Date", "Month"),
                utc.number("Date", "Day"),
                utc.number("Time", "Hour"),
                utc.number("Time", "Minute"),
                Math.min(59, utc.number("Time", "Second"))); // a leap second is a 60th
    }

    Make make() {
        Element body = soap.call(path, "<GetDeviceInformation xmlns=\"" + NAMESPACE + "\"/>");
        return new Make(
                body.text("GetDeviceInformationResponse", "Manufacturer"),
                body.text("GetDeviceInformationResponse", "Model"));
    }

    /** The services for streams, the second generation first; where the device has it but makes nothing of it, the first. */
    List<MediaService> media() {
        List<MediaService> services = new ArrayList<>();
        try {
            Element answer = soap.call(
                    path,
                    "<GetServices xmlns=\"" + NAMESPACE
                            + "\"><IncludeCapability>false</IncludeCapability></GetServices>");
            for (Element service : answer.all("Service")) {
                String at = path(service.text("XAddr"));
                switch (service.text("Namespace")) {
                    case MediaTwo.NAMESPACE -> services.add(0, new MediaTwo(soap, at));
                    case MediaOne.NAMESPACE -> services.add(new MediaOne(soap, at));
                    default -> {} // events, pan and tilt, and others that nobody asked for
                }
            }
        } catch (SoapFault e) {
            services.clear();
        }
        return services.isEmpty() ? List.of(olderMedia()) : services;
    }

    /** As devices told before there was GetServices. */
    private MediaService olderMedia() {
        Element answer = soap.call(
                path, "<GetCapabilities xmlns=\"" + NAMESPACE + "\"><Category>Media</Category></GetCapabilities>");
        String at = answer.text("GetCapabilitiesResponse", "Capabilities", "Media", "XAddr");
        if (at.isEmpty()) {
            throw new SourceFailed(new Unreadable("the ONVIF device has no video: check that it is a camera"));
        }
        return new MediaOne(soap, path(at));
    }

    /** Of a service's address only the path: its host is often one that is known only where the device stands. */
    private String path(String serviceAddress) {
        try {
            URI uri = URI.create(serviceAddress);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return uri.getRawPath() == null || uri.getRawPath().isEmpty() ? path : uri.getRawPath() + query;
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /**
     * A stream's address as it can be reached from here, with the device's login.
     *
     * @throws IllegalArgumentException where it is not one
     */
    StreamUrl reachable(String streamAddress) {
        StreamUrl told = StreamUrl.parse(streamAddress);
        return told.at(new Endpoint(address.endpoint().host(), told.endpoint().port()))
                .with(address.login());
    }
}
