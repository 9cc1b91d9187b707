package io.vigil.capture.onvif;

import java.util.List;

/** The second generation (ver20), the only one that tells of H.265. */
record MediaTwo(Soap soap, String path) implements MediaService {
    static final String NAMESPACE = "http://www.onvif.org/ver20/media/wsdl";

    @Override
    public List<MediaProfile> profiles() {
        String question = "<GetProfiles xmlns=\"" + NAMESPACE + "\"><Type>VideoEncoder</Type></GetProfiles>";
        return soap.call(path, question).all("Profiles").stream()
                .map(MediaTwo::profile)
                .toList();
    }

    private static MediaProfile profile(Element profile) {
        return new MediaProfile(
                profile.attribute("token"),
                profile.text("Name"),
                profile.text("Configurations", "VideoEncoder", "Encoding"),
                profile.number("Configurations", "VideoEncoder", "Resolution", "Width"),
                profile.number("Configurations", "VideoEncoder", "Resolution", "Height"));
    }

    @Override
    public String address(MediaProfile profile) {
        Element body = soap.call(
                path,
                "<GetStreamUri xmlns=\"" + NAMESPACE + "\"><Protocol>RTSP</Protocol><ProfileToken>"
                        + Xml.escaped(profile.token()) + "</ProfileToken></GetStreamUri>");
        return body.text("GetStreamUriResponse", "Uri");
    }
}
