/** Which cameras this instance serves, as a backend's model API tells it. */
@NullMarked
package io.vigil.capture.roster;

import org.jspecify.annotations.NullMarked;
