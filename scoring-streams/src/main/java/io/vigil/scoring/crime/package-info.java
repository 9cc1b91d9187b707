/** What an incident may be called, and on what grounds. */
@NullMarked
package io.vigil.scoring.crime;

import org.jspecify.annotations.NullMarked;
