/** ONVIF: finding devices, and asking one for the address of its stream. */
@NullMarked
package io.vigil.capture.onvif;

import org.jspecify.annotations.NullMarked;
