package io.vigil.scoring.incident;

/**
 * A stay that a rule finds worth looking at.
 *
 * @param confidence 0-1
 */
public record Suspicion(
        double confidence, CrimeType crimeType, Rule rule, String zoneId, String className, long trackId) {

    boolean isAbout(Incident incident) {
        return rule == incident.rule()
                && crimeType == incident.crimeType()
                && zoneId.equals(incident.zoneId())
                && className.equals(incident.className());
    }
}
