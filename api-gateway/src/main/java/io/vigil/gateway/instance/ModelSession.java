package io.vigil.gateway.instance;

/**
 * A token that is in force, and whose it is.
 *
 * @param told the newest epoch in the list of cameras that was last given for it
 */
record ModelSession(long token, long told, ModelInstance instance) {}
