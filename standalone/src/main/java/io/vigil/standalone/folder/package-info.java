/** The data folder: where everything is kept, and who holds it. */
@NullMarked
package io.vigil.standalone.folder;

import org.jspecify.annotations.NullMarked;
