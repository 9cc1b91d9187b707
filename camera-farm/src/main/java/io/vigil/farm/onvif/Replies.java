package io.vigil.farm.onvif;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** What the device answers, in envelopes such as devices send. */
final class Replies {
    private static final String HOME = "http://192.0.2.77";
    private static final String DEVICE = "http://www.onvif.org/ver10/device/wsdl";
    private static final String MEDIA_ONE = "http://www.onvif.org/ver10/media/wsdl";
    private static final String MEDIA_TWO = "http://www.onvif.org/ver20/media/wsdl";

    private final OnvifSettings settings;
    private final Clock clock;

    Replies(OnvifSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    String to(Question question) {
        boolean second = question.namespace().equals(MEDIA_TWO);
        return switch (question.operation()) {
            case "GetSystemDateAndTime" -> time();
            case "GetDeviceInformation" ->
                envelope("<tds:GetDeviceInformationResponse><tds:Manufacturer>Vigil"
                        + "</tds:Manufacturer><tds:Model>Farm &amp; Co</tds:Model></tds:GetDeviceInformationResponse>");
            case "GetServices" -> settings.second() ? services() : unknown();
            case "GetCapabilities" ->
                envelope("<tds:GetCapabilitiesResponse><tds:Capabilities><tt:Media><tt:XAddr>" + HOME
                        + "/onvif/media</tt:XAddr></tt:Media></tds:Capabilities></tds:GetCapabilitiesResponse>");
            case "GetProfiles" -> second ? profilesTwo() : profilesOne();
            case "GetStreamUri" -> stream(question.text("ProfileToken"), second);
            default -> unknown();
        };
    }

    private String time() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant().plus(settings.clockAhead()), ZoneOffset.UTC);
        return envelope("<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:UTCDateTime><tt:Time><tt:Hour>"
                + now.getHour() + "</tt:Hour><tt:Minute>" + now.getMinute() + "</tt:Minute><tt:Second>"
                + now.getSecond() + "</tt:Second></tt:Time><tt:Date><tt:Year>" + now.getYear()
                + "</tt:Year><tt:Month>" + now.getMonthValue() + "</tt:Month><tt:Day>" + now.getDayOfMonth()
                + "</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>");
    }

    private static String services() {
        return envelope("<tds:GetServicesResponse>" + service(DEVICE, "/onvif/device_service")
                + service(MEDIA_ONE, "/onvif/media") + service(MEDIA_TWO, "/onvif/media2")
                + "</tds:GetServicesResponse>");
    }

    private static String service(String namespace, String path) {
        return "<tds:Service><tds:Namespace>" + namespace + "</tds:Namespace><tds:XAddr>" + HOME + path
                + "</tds:XAddr></tds:Service>";
    }

    private String profilesOne() {
        return envelope(settings.profiles().stream()
                .map(profile -> "<trt:Profiles token=\"" + profile.token() + "\"><tt:Name>" + profile.name()
                        + "</tt:Name><tt:VideoEncoderConfiguration>" + encoder(profile)
                        + "</tt:VideoEncoderConfiguration></trt:Profiles>")
                .collect(Collectors.joining("", "<trt:GetProfilesResponse>", "</trt:GetProfilesResponse>")));
    }

    private String profilesTwo() {
        return envelope(settings.profiles().stream()
                .map(profile -> "<tr2:Profiles token=\"" + profile.token() + "\"><tr2:Name>" + profile.name()
                        + "</tr2:Name><tr2:Configurations><tr2:VideoEncoder>" + encoder(profile)
                        + "</tr2:VideoEncoder></tr2:Configurations></tr2:Profiles>")
                .collect(Collectors.joining("", "<tr2:GetProfilesResponse>", "</tr2:GetProfilesResponse>")));
    }

    private static String encoder(OnvifProfile profile) {
        return "<tt:Encoding>" + profile.encoding() + "</tt:Encoding><tt:Resolution><tt:Width>" + profile.width()
                + "</tt:Width><tt:Height>" + profile.height() + "</tt:Height></tt:Resolution>";
    }

    private String stream(String token, boolean second) {
        return settings.profiles().stream()
                .filter(profile -> profile.token().equals(token))
                .findFirst()
                .map(profile -> profile.address().replace("&", "&amp;"))
                .map(uri -> envelope(
                        second
                                ? "<tr2:GetStreamUriResponse><tr2:Uri>" + uri + "</tr2:Uri></tr2:GetStreamUriResponse>"
                                : "<trt:GetStreamUriResponse><trt:MediaUri><tt:Uri>" + uri
                                        + "</tt:Uri></trt:MediaUri></trt:GetStreamUriResponse>"))
                .orElseGet(() -> fault("ter:NoProfile", "No such profile"));
    }

    private static String unknown() {
        return fault("ter:ActionNotSupported", "Optional Action Not Implemented");
    }

    static String fault(String code, String reason) {
        return envelope("<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>" + code
                + "</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang=\"en\">" + reason
                + "</s:Text></s:Reason></s:Fault>");
    }

    private static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:ter=\"http://www.onvif.org/ver10/error\""
                + " xmlns:tds=\"" + DEVICE + "\" xmlns:trt=\"" + MEDIA_ONE + "\" xmlns:tr2=\"" + MEDIA_TWO
                + "\" xmlns:tt=\"http://www.onvif.org/ver10/schema\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }
}
