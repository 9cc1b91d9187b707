/** The whole on one machine: the command line, and the running thing behind it. */
@NullMarked
package io.vigil.standalone;

import org.jspecify.annotations.NullMarked;
