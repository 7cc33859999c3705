/**
 * What is in a signed container (ASiC, EN 319 162-1; OpenDocument): facts, not judgements. {@link
 * vn.hoso.signature.internal.asic.Container} is the entry point.
 */
@NullMarked
package vn.hoso.signature.internal.asic;

import org.jspecify.annotations.NullMarked;
