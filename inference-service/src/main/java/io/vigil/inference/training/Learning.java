package io.vigil.inference.training;

/**
 * How long and how fast to learn.
 *
 * @param rate of Adam, falling to nothing along half a cosine
 * @param decay of weights, as a share of the loss
 * @param seed of the first weights and of the order of examples
 */
record Learning(int epochs, int batch, double rate, float decay, long seed) {}
