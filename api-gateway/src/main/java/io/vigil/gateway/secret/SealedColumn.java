package io.vigil.gateway.secret;

/**
 * Where sealed texts are kept. Whoever adds such a column has a bean of this, or its texts stay behind when the key
 * changes.
 *
 * @param table named in code, never by a caller
 * @param id its primary key, a bigint
 * @param column the sealed text, null where there is none
 * @param what is sealed, in words for an operator
 */
public record SealedColumn(String table, String id, String column, String what) {}
