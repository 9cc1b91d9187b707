/** Poses of people already found. */
@NullMarked
package io.vigil.inference.pose;

import org.jspecify.annotations.NullMarked;
