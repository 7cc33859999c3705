/** HTTP through Apache CXF's client over {@code java.net.http}. Knows nothing of any service. */
@NullMarked
package vn.hoso.internal.http;

import org.jspecify.annotations.NullMarked;
