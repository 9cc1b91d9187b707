package io.vigil.scoring;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Lets the steps of a {@link Part} work and the others drop what they get. Made by Kafka Streams, from its settings. */
public final class PartWrapper implements ProcessorWrapper {
    /** Configuration key of the part. */
    static final String PART = "vigil.benchmark.part";

    private @Nullable Part part;

    @Override
    public void configure(Map<String, ?> settings) {
        part = (Part) settings.get(PART);
    }

    @Override
    public <A, B, C, D> WrappedProcessorSupplier<A, B, C, D> wrapProcessorSupplier(
            String name, ProcessorSupplier<A, B, C, D> supplier) {
        return ProcessorWrapper.asWrapped(Objects.requireNonNull(part).has(name) ? supplier : new Dropping<>(supplier));
    }

    @Override
    public <A, B, C> WrappedFixedKeyProcessorSupplier<A, B, C> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<A, B, C> supplier) {
        return ProcessorWrapper.asWrappedFixedKey(supplier);
    }

    private record Dropping<A, B, C, D>(ProcessorSupplier<A, B, C, D> instead)
            implements ProcessorSupplier<A, B, C, D> {
        @Override
        public Processor<A, B, C, D> get() {
            return new ContextualProcessor<>() {
                @Override
                public void process(Record<A, B> record) {
                    // another part is measured
                }
            };
        }

        @Override
        public @Nullable Set<StoreBuilder<?>> stores() {
            return instead.stores();
        }
    }
}
