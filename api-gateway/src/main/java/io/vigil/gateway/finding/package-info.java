/** What the scoring found: analyses, behaviours, anomalies and rule events, kept for people to look back at. */
@NullMarked
package io.vigil.gateway.finding;

import org.jspecify.annotations.NullMarked;
