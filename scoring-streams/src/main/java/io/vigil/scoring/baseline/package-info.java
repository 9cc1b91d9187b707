/** What is usual for a subject: statistics of thirty days, and how far a sample is from them. */
@NullMarked
package io.vigil.scoring.baseline;

import org.jspecify.annotations.NullMarked;
