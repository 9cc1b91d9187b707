/** HTTP as cameras speak it: challenges, certificates of their own, and answers that must not be endless. */
@NullMarked
package io.vigil.capture.http;

import org.jspecify.annotations.NullMarked;
