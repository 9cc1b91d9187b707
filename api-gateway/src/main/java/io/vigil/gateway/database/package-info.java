/** The connection to PostgreSQL and the growth of its tables. */
@NullMarked
package io.vigil.gateway.database;

import org.jspecify.annotations.NullMarked;
