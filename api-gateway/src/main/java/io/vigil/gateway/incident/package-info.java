/** Incidents as the scoring topology decided them, kept for people to look back at. */
@NullMarked
package io.vigil.gateway.incident;

import org.jspecify.annotations.NullMarked;
