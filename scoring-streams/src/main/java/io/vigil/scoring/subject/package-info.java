/** Subjects across cameras: their keys, and the order in which samples from many partitions are told of them. */
@NullMarked
package io.vigil.scoring.subject;

import org.jspecify.annotations.NullMarked;
