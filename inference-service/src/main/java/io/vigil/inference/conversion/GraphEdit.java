package io.vigil.inference.conversion;

/** One change that a model needs before it runs in batches on TensorFlow. */
@FunctionalInterface
interface GraphEdit {

    void apply(Graph graph);
}
