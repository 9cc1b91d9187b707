/** Child processes: how they are started, watched, restarted, stopped and found again. */
@NullMarked
package io.vigil.standalone.process;

import org.jspecify.annotations.NullMarked;
