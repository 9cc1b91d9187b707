/** Which cameras are to be captured: one loop that keeps the list fresh, and a package for each place it may come from. */
@NullMarked
package io.vigil.capture.roster;

import org.jspecify.annotations.NullMarked;
