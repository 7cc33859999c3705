/** A verification report as text and as JSON. */
@NullMarked
package vn.hoso.signature.internal.report;

import org.jspecify.annotations.NullMarked;
