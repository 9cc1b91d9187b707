package io.vigil.inference.pipeline;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets models look at a batch. Where that fails, each frame gets a chance alone, so that one bad picture costs only itself.
 *
 * @param models what the frames become
 * @param lost gets a frame that fails alone
 */
record Attempt<T, R>(Function<List<T>, List<R>> models, BiConsumer<T, RuntimeException> lost) {

    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    /** @return what became of the frames that did not fail, in order */
    List<R> on(List<T> frames) {
        try {
            return models.apply(frames);
        } catch (RuntimeException e) {
            if (frames.size() == 1) {
                lost.accept(frames.get(0), e);
                return List.of();
            }
            log.atWarn()
                    .addKeyValue("frames", frames.size())
                    .addKeyValue("reason", e.getMessage())
                    .log("a batch failed; trying its frames one by one");
            return frames.stream().flatMap(frame -> on(List.of(frame)).stream()).toList();
        }
    }
}
