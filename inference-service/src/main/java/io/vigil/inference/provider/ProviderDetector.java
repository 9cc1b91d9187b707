package io.vigil.inference.provider;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.inference.object.Findings;
import io.vigil.inference.object.ObjectDetector;
import io.vigil.inference.object.Thresholds;
import io.vigil.inference.picture.Picture;
import io.vigil.inference.tensor.ModelManifest;
import io.vigil.inference.tensor.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a detector elsewhere look at the pictures. What it did not look at is absent: a picture too large for it or that it
 * could not use, or all while it does not answer.
 */
public final class ProviderDetector implements ObjectDetector, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProviderDetector.class);

    private final GuardedProvider provider;
    private final ProviderSettings settings;
    private final Thresholds thresholds;
    private final ProviderMetrics metrics;
    private final ExecutorService calling;
    private volatile boolean closed;
    private volatile ModelManifest manifest = manifest("external", "unknown");

    private ProviderDetector(
            GuardedProvider provider, ProviderSettings settings, Thresholds thresholds, ProviderMetrics metrics) {
        this.provider = provider;
        this.settings = settings;
        this.thresholds = thresholds;
        this.metrics = metrics;
        calling = Executors.newFixedThreadPool(settings.calls(), task -> {
            Thread thread = new Thread(task, "vigil-provider");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Asks for the capabilities; a provider that does not answer yet is asked again with every batch.
     *
     * @param settings of a configured provider
     * @param thresholds as the local model's
     */
    public static ProviderDetector open(ProviderSettings settings, Thresholds thresholds, MeterRegistry meters) {
        warnOfPlainText(settings);
        ProviderMetrics metrics = new ProviderMetrics(meters);
        GuardedProvider provider = new GuardedProvider(new ProviderApi(settings), settings, metrics);
        ProviderDetector detector = new ProviderDetector(provider, settings, thresholds, metrics);
        provider.capabilities().ifPresent(detector::isWhatItSays);
        return detector;
    }

    private static void warnOfPlainText(ProviderSettings settings) {
        if (settings.apiKey() != null && settings.isReadableOnTheWay()) {
            log.atWarn().log("the detection provider's key and all pictures travel unencrypted; use https");
        }
    }

    /** By its own name and version, once it has said them. */
    @Override
    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public List<Findings> detect(List<Picture> pictures) {
        List<Findings> findings = new ArrayList<>(Collections.nCopies(pictures.size(), Findings.absent()));
        Optional<Capabilities> capabilities = provider.capabilities();
        if (capabilities.isEmpty()) {
            pictures.forEach(picture -> metrics.picture("unanswered"));
            return findings;
        }
        isWhatItSays(capabilities.get());
        AtomicBoolean givenUp = new AtomicBoolean();
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        for (List<Integer> part : parts(pictures, capabilities.get())) {
            calls.add(CompletableFuture.runAsync(() -> ask(pictures, part, findings, givenUp), calling));
        }
        calls.forEach(CompletableFuture::join);
        return findings;
    }

    private void isWhatItSays(Capabilities said) {
        if (!manifest.name().equals(said.name()) || !manifest.version().equals(said.version())) {
            manifest = manifest(said.name(), said.version());
        }
    }

    private static ModelManifest manifest(String name, String version) {
        return ModelManifest.elsewhere(Role.OBJECTS, name, version);
    }

    /** The places of the pictures that may be sent, as many together as both sides allow. */
    private List<List<Integer>> parts(List<Picture> pictures, Capabilities capabilities) {
        int most = Math.min(settings.batch(), capabilities.mostPictures());
        List<List<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            if (!capabilities.takes(pictures.get(i).width(), pictures.get(i).height())) {
                metrics.picture("large");
                continue;
            }
            if (parts.isEmpty() || parts.get(parts.size() - 1).size() == most) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(i);
        }
        return parts;
    }

    /** Where one call of a batch has failed, those that have not begun are spared: live frames cannot wait for them all. */
    private void ask(List<Picture> pictures, List<Integer> part, List<Findings> findings, AtomicBoolean givenUp) {
        Optional<List<PictureAnswer>> answers = givenUp.get() || closed
                ? Optional.empty()
                : provider.detect(
                        part.stream().map(at -> pictures.get(at).jpeg()).toList());
        if (answers.isEmpty()) {
            givenUp.set(true);
            part.forEach(at -> metrics.picture("unanswered"));
            return;
        }
        provider.answered();
        for (int i = 0; i < part.size(); i++) {
            PictureAnswer answer = answers.get().get(i);
            metrics.unknown(answer.unknown());
            metrics.picture(answer.failed() ? "failed" : "answered");
            if (!answer.failed()) {
                findings.set(part.get(i), new Findings(thresholds.surest(answer.objects()), manifest));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        calling.shutdownNow().forEach(Runnable::run); // they find it closed, and nobody waits for them any more
    }
}
