/** People with accounts of their own here, and their logging in and out. */
@NullMarked
package io.vigil.gateway.person;

import org.jspecify.annotations.NullMarked;
