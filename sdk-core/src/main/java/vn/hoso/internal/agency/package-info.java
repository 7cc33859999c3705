/** The list of agencies in memory and in a file: compact, indexed, searched by name. */
@NullMarked
package vn.hoso.internal.agency;

import org.jspecify.annotations.NullMarked;
