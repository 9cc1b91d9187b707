package io.vigil.gateway;

import io.vigil.topic.KafkaConnection;
import io.vigil.wire.RegistryConnection;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Every setting of the gateway. A wrong one stops start-up. */
@ConfigurationProperties("vigil")
public record GatewayProperties(KafkaConnection kafka, RegistryConnection registry, Gateway gateway) {

    public record Gateway(
            Postgres postgres,
            Account admin,
            String apiToken,
            String callbackToken,
            boolean trustLoopback,
            String cameraKey,
            @Nullable List<String> cameraKeysRetired,
            @Nullable List<String> cameraKeysLost,
            ModelAccount model,
            InstanceSettings instances,
            @Nullable List<CameraSeed> cameras,
            @Nullable List<String> corsOrigins,
            Live live,
            Keep keep,
            @Nullable List<String> proxies,
            @Nullable String proxyHeader,
            LimitSettings limits,
            ConnectionSettings connections,
            CallbackSettings callback,
            DeliverySettings delivery,
            @Nullable PeopleProperties people) {

        public Gateway {
            ProxySettings.of(proxies, proxyHeader);
            people = people == null ? PeopleProperties.USUAL : people;
            cameras = cameras == null ? List.of() : List.copyOf(cameras);
            corsOrigins = corsOrigins == null ? List.of() : List.copyOf(corsOrigins);
            cameraKeysRetired = cameraKeysRetired == null ? List.of() : List.copyOf(cameraKeysRetired);
            cameraKeysLost = cameraKeysLost == null ? List.of() : List.copyOf(cameraKeysLost);
            keyBytes("vigil.gateway.camera-key", cameraKey);
            cameraKeysRetired.forEach(key -> keyBytes("vigil.gateway.camera-keys-retired", key));
            for (String origin : corsOrigins) {
                if (origin.contains("*")) {
                    throw new InvalidSetting(
                            "vigil.gateway.cors-origins", "holds '" + origin + "'", "list each origin in full");
                }
            }
        }

        /** The cameras to be there at start. */
        public List<CameraSeed> seeds() {
            return cameras == null ? List.of() : cameras;
        }

        /** How people are let in. */
        public PeopleProperties entry() {
            return people == null ? PeopleProperties.USUAL : people;
        }

        /** The other origins whose pages may call. */
        public List<String> origins() {
            return corsOrigins == null ? List.of() : corsOrigins;
        }

        /** Which reverse proxies are believed. */
        public ProxySettings proxying() {
            return ProxySettings.of(proxies, proxyHeader);
        }

        public byte[] cameraKeyBytes() {
            return keyBytes("vigil.gateway.camera-key", cameraKey);
        }

        /** Keys with which secrets may still be sealed. */
        public List<byte[]> retiredKeyBytes() {
            return cameraKeysRetired == null
                    ? List.of()
                    : cameraKeysRetired.stream()
                            .map(key -> keyBytes("vigil.gateway.camera-keys-retired", key))
                            .toList();
        }

        /** The ids of keys that nobody has any more. */
        public List<String> lostKeys() {
            return cameraKeysLost == null ? List.of() : cameraKeysLost;
        }

        private static byte[] keyBytes(String setting, String key) {
            try {
                byte[] bytes = Base64.getDecoder().decode(key.strip());
                if (bytes.length == 32) {
                    return bytes;
                }
            } catch (IllegalArgumentException e) {
                // told below, without the value
            }
            throw new InvalidSetting(
                    setting,
                    key.isBlank() ? "is empty" : "is not 32 bytes in base64",
                    "set it to the output of 'openssl rand -base64 32' and keep it");
        }

        @Override
        public String toString() {
            return "Gateway[" + postgres + ", trustLoopback=" + trustLoopback + "]";
        }
    }

    /** Where PostgreSQL is, and how long its answers may take. */
    public record Postgres(
            String host,
            int port,
            String database,
            String username,
            String password,
            DatabaseTls tls,
            int connections,
            Duration patience,
            Duration startPatience) {

        public Postgres {
            if (connections < 1) {
                throw new InvalidSetting(
                        "vigil.gateway.postgres.connections", "is " + connections, "set it to 1 or more");
            }
            if (port < 1 || port > 65_535) {
                throw new InvalidSetting("vigil.gateway.postgres.port", "is " + port, "set it to 1-65535");
            }
        }

        @Override
        public String toString() {
            return username + "@" + host + ":" + port + "/" + database;
        }
    }

    /** A person's account; a blank password closes it. */
    public record Account(String username, String password) {
        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }

    /** The model instance that capture logs in as; a blank email means that there is none. */
    public record ModelAccount(
            String name, String email, String password, String encryptionKey, String allowedAddress) {

        @Override
        public String toString() {
            return "ModelAccount[" + email + "]";
        }
    }

    /**
     * A camera that is to be there, known by its name.
     *
     * @param demo whether it makes room for any other camera
     * @param affectPurpose what emotion and gaze may be inferred for, until somebody decides otherwise; null: they may not
     */
    public record CameraSeed(
            String name, String url, boolean demo, @Nullable String affectPurpose) {
        @Override
        public String toString() {
            return "CameraSeed[" + name + "]";
        }
    }

    /**
     * The live view.
     *
     * @param detectionsWithin how long a picture waits for what the models saw in it
     * @param silentAfter how long without a picture before the view says so
     * @param jpegQuality 1-100
     * @param onDemand of cameras' every frame
     */
    public record Live(Duration detectionsWithin, Duration silentAfter, int jpegQuality, OnDemand onDemand) {
        public Live {
            if (jpegQuality < 1 || jpegQuality > 100) {
                throw new InvalidSetting("vigil.gateway.live.jpeg-quality", "is " + jpegQuality, "set it to 1-100");
            }
        }
    }

    /**
     * The live view at cameras' own rates.
     *
     * @param camerasPerViewer how many one WebSocket viewer may watch so at once
     * @param cameras how many are watched so at once by all viewers of this gateway; 0: none, all see sampled pictures
     * @param thumbnailFps pictures a second of the others
     * @param asked for how long capture is asked for a camera's every frame at a time
     * @param boxesFor how long boxes stay in the picture when no newer ones come
     */
    public record OnDemand(int camerasPerViewer, int cameras, double thumbnailFps, Duration asked, Duration boxesFor) {
        public OnDemand {
            checked("cameras-per-viewer", camerasPerViewer, camerasPerViewer >= 0, "0 or more");
            checked("cameras", cameras, cameras >= 0, "0 or more");
            checked("thumbnail-fps", thumbnailFps, thumbnailFps >= 0.2 && thumbnailFps <= 60, "0.2 to 60");
            checked("asked", asked, asked.toSeconds() >= 3 && asked.toSeconds() <= 60, "3s to 60s");
            checked("boxes-for", boxesFor, boxesFor.toMillis() >= 200, "200ms or more");
        }

        private static void checked(String key, Object value, boolean holds, String remedy) {
            if (!holds) {
                throw new InvalidSetting("vigil.gateway.live.on-demand." + key, "is " + value, "set it to " + remedy);
            }
        }
    }

    /**
     * How long what was found and what was done stays in the database.
     *
     * @param analyses by capture time; there are many
     * @param findings behaviours, anomalies and rule events, by capture time
     * @param audit who did what
     */
    public record Keep(Duration analyses, Duration findings, Duration audit) {
        private static final Duration LEAST = Duration.ofHours(1);

        public Keep {
            checked("vigil.gateway.keep.analyses", analyses);
            checked("vigil.gateway.keep.findings", findings);
            checked("vigil.gateway.keep.audit", audit);
        }

        private static void checked(String key, Duration kept) {
            if (kept.compareTo(LEAST) < 0) {
                throw new InvalidSetting(key, "is " + kept, "set it to 1h or more");
            }
        }
    }
}
