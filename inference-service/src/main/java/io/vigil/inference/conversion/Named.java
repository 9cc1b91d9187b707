package io.vigil.inference.conversion;

/** Lets a float tensor be read under a name that says what it is. */
record Named(String name, String tensor) implements GraphEdit {

    @Override
    public void apply(Graph graph) {
        graph.rename(name, tensor);
    }
}
