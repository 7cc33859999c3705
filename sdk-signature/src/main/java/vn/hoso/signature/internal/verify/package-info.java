/**
 * From a file to a verdict: {@link vn.hoso.signature.internal.verify.FactsReader} gathers what is
 * there, {@link vn.hoso.signature.internal.verify.Examiner} judges it, check by check.
 */
@NullMarked
package vn.hoso.signature.internal.verify;

import org.jspecify.annotations.NullMarked;
