/** What zones and lines make of what is seen: suspicions for the incident machine, and findings by ONVIF's names. */
@NullMarked
package io.vigil.scoring.rule;

import org.jspecify.annotations.NullMarked;
