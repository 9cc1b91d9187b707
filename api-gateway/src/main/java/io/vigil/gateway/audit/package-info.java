/** Who changed, watched, looked up or took out what, and who was refused. */
@NullMarked
package io.vigil.gateway.audit;

import org.jspecify.annotations.NullMarked;
