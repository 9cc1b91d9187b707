package io.vigil.scoring;

import io.vigil.scoring.camera.UnlistedCameras;
import io.vigil.scoring.incident.Thresholds;
import io.vigil.scoring.patrol.Patrol;
import io.vigil.scoring.scene.SceneRules;
import io.vigil.topic.KafkaConnection;
import io.vigil.wire.RegistryConnection;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** All settings of the service; application.yml explains each. */
@ConfigurationProperties("vigil")
public record ScoringProperties(KafkaConnection kafka, RegistryConnection registry, Scoring scoring) {

    public record Scoring(
            String applicationId,
            @Nullable String instanceId,
            Path stateDir,
            int threads,
            int standbyReplicas,
            Duration commitInterval,
            Duration sessionTimeout,
            Duration grace,
            Duration silentAfter,
            Duration futureTolerance,
            Clock clock,
            Cameras cameras,
            Rules rules,
            SceneRules scene,
            BaselineSettings baseline,
            AnalysisSettings analysis) {

        public Scoring {
            instanceId = instanceId == null || instanceId.isBlank() ? null : instanceId;
            Setting.require(
                    applicationId != null && !applicationId.isBlank(), "application-id", applicationId, "name it");
            Setting.require(threads >= 1, "threads", threads, "give 1 or more");
            Setting.require(standbyReplicas >= 0, "standby-replicas", standbyReplicas, "give 0 or more");
            Setting.positive("commit-interval", commitInterval);
            Setting.positive("session-timeout", sessionTimeout);
            Setting.positive("grace", grace);
            Setting.positive("silent-after", silentAfter);
            Setting.positive("future-tolerance", futureTolerance);
            SceneSettings.check(scene);
        }
    }

    /**
     * What camera health and the catalogue of cameras need.
     *
     * @param unlisted cameras that the catalogue does not list
     */
    public record Cameras(Duration overdueAfter, Duration forgetAfter, UnlistedCameras unlisted) {
        public Cameras {
            Setting.positive("cameras.overdue-after", overdueAfter);
            Setting.positive("cameras.forget-after", forgetAfter);
            Setting.require(unlisted != null, "cameras.unlisted", unlisted, "give score or refuse");
        }
    }

    public record Clock(boolean enabled, Duration interval, String transactionalId) {
        public Clock {
            Setting.positive("clock.interval", interval);
            Setting.require(
                    transactionalId != null && !transactionalId.isBlank(),
                    "clock.transactional-id",
                    transactionalId,
                    "name it");
        }
    }

    public record Rules(
            String version,
            Duration presenceTolerance,
            double handoverReach,
            double suspicious,
            double confirmed,
            Duration sustained,
            Duration quiet,
            Duration alertStands,
            int mostTracks,
            PatrolProperties patrol) {

        public Rules {
            Setting.require(version != null && !version.isBlank(), "rules.version", version, "name this set of rules");
            Setting.positive("rules.presence-tolerance", presenceTolerance);
            Setting.require(handoverReach >= 0, "rules.handover-reach", handoverReach, "give 0 or more");
            Setting.share("rules.suspicious", suspicious);
            Setting.share("rules.confirmed", confirmed);
            Setting.require(
                    suspicious <= confirmed, "rules.suspicious", suspicious, "give no more than rules.confirmed");
            Setting.require(
                    sustained != null && !sustained.isNegative(), "rules.sustained", sustained, "give 0s or more");
            Setting.positive("rules.quiet", quiet);
            Setting.positive("rules.alert-stands", alertStands);
            Setting.require(mostTracks >= 1, "rules.most-tracks", mostTracks, "give 1 or more");
            Setting.require(
                    patrol.crowdedAfter().compareTo(presenceTolerance) > 0,
                    "rules.patrol.crowded-after",
                    patrol.crowdedAfter(),
                    "give more than rules.presence-tolerance");
        }

        Patrol watch() {
            return patrol.patrol(presenceTolerance, handoverReach);
        }

        Thresholds thresholds() {
            return new Thresholds(suspicious, confirmed, sustained, quiet, mostTracks);
        }
    }
}
