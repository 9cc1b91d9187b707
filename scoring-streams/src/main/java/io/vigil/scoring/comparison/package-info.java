/** What was raised beside what other settings would have raised, and how a person is shown it. */
@NullMarked
package io.vigil.scoring.comparison;

import org.jspecify.annotations.NullMarked;
