package io.vigil.capture.onvif;

import java.util.List;

/** The first generation (ver10), which nearly every device has. */
record MediaOne(Soap soap, String path) implements MediaService {
    static final String NAMESPACE = "http://www.onvif.org/ver10/media/wsdl";

    @Override
    public List<MediaProfile> profiles() {
        return soap.call(path, "<GetProfiles xmlns=\"" + NAMESPACE + "\"/>").all("Profiles").stream()
                .map(MediaOne::profile)
                .toList();
    }

    private static MediaProfile profile(Element profile) {
        String encoder = "VideoEncoderConfiguration";
        return new MediaProfile(
                profile.attribute("token"),
                profile.text("Name"),
                profile.text(encoder, "Encoding"),
                profile.number(encoder, "Resolution", "Width"),
                profile.number(encoder, "Resolution", "Height"));
    }

    @Override
    public String address(MediaProfile profile) {
        Element body = soap.call(
                path,
                "<GetStreamUri xmlns=\"" + NAMESPACE + "\"><StreamSetup><Stream xmlns=\"" + Device.SCHEMA
                        + "\">RTP-Unicast</Stream><Transport xmlns=\"" + Device.SCHEMA
                        + "\"><Protocol>RTSP</Protocol></Transport></StreamSetup><ProfileToken>"
                        + Xml.escaped(profile.token()) + "</ProfileToken></GetStreamUri>");
        return body.text("GetStreamUriResponse", "MediaUri", "Uri");
    }
}
