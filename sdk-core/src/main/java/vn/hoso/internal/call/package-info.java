/** One call: its deadline, its attempts, its login, and what its listener hears. */
@NullMarked
package vn.hoso.internal.call;

import org.jspecify.annotations.NullMarked;
