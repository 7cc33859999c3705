/** Reading and answering the portal's calls. */
@NullMarked
package vn.hoso.internal.callback;

import org.jspecify.annotations.NullMarked;
