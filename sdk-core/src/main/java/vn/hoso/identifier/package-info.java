/**
 * Identifiers of agencies, dossiers, procedures, people and tax payers, as checked values.
 *
 * <p>Every type is immutable and thread-safe, is read by {@code of(String)} and written by {@code
 * toString()}, or by {@code unmasked()} where the value identifies a person. Reading is strict
 * about what is always true and lenient about what varies in practice; each class says what. A
 * value that cannot be read is an {@link IllegalArgumentException} that shows the shape of the
 * value (letters as A, digits as 9) and never the value itself, which may be somebody's number in
 * the wrong field.
 */
@NullMarked
package vn.hoso.identifier;

import org.jspecify.annotations.NullMarked;
