/** The command that enrols subjects from pictures, erases and lists them. */
@NullMarked
package io.vigil.inference.enrolment;

import org.jspecify.annotations.NullMarked;
