/** The list in a YAML file, read again when it changes. */
@NullMarked
package io.vigil.capture.roster.file;

import org.jspecify.annotations.NullMarked;
