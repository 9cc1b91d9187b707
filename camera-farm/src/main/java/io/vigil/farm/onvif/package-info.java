/** A device that speaks as much ONVIF as leads to its stream. */
@NullMarked
package io.vigil.farm.onvif;

import org.jspecify.annotations.NullMarked;
