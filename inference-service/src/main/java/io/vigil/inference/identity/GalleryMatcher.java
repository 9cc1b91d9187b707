package io.vigil.inference.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Knows those who are enrolled, by the faces' likeness to their templates. */
public final class GalleryMatcher implements FaceMatcher {

    private final Identities identities;
    private final FaceModel model;
    private final MatchingRules rules;
    private final SightingCooldown cooldown;

    /** @param model that makes the embeddings */
    public GalleryMatcher(Identities identities, FaceModel model, MatchingRules rules, SightingCooldown cooldown) {
        this.identities = identities;
        this.model = model;
        this.rules = rules;
        this.cooldown = cooldown;
    }

    /** Whether there is anybody to be recognised: where not, nobody's face need be embedded. Thread-safe and quick. */
    public boolean isWanted() {
        return identities.hasAnybody(model);
    }

    /** Nobody is twice in one picture: of two faces alike the same subject the less similar one is nobody's. */
    @Override
    public List<Recognition> recognise(SeenFaces frame) {
        Map<String, Recognition> bySubject = new LinkedHashMap<>();
        for (SeenFace face : frame.faces()) {
            identities
                    .match(frame.tenant(), model, face.embedding(), rules)
                    .ifPresent(match -> bySubject.merge(
                            match.subjectId(), new Recognition(face, match, false), GalleryMatcher::surer));
        }
        String camera = frame.tenant() + '/' + frame.cameraId();
        List<Recognition> known = new ArrayList<>();
        for (Recognition recognition : bySubject.values()) {
            Match match = recognition.match();
            boolean sighting = cooldown.passes(match.subjectId(), camera, frame.capturedAt());
            known.add(new Recognition(recognition.face(), match, sighting));
        }
        return known;
    }

    private static Recognition surer(Recognition one, Recognition other) {
        return other.match().similarity() > one.match().similarity() ? other : one;
    }
}
