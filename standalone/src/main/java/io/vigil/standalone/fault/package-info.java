/** Why a start was refused, in words for a person. */
@NullMarked
package io.vigil.standalone.fault;

import org.jspecify.annotations.NullMarked;
