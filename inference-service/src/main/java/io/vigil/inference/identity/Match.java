package io.vigil.inference.identity;

/**
 * An enrolled subject, recognised.
 *
 * @param similarity cosine to the subject's nearest template
 * @param margin by how much the second-best subject is less similar
 */
public record Match(String subjectId, float similarity, float margin) {}
