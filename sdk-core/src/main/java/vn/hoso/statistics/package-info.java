/** The figures that a district or commune reports to its leadership, counted from dossiers. */
@NullMarked
package vn.hoso.statistics;

import org.jspecify.annotations.NullMarked;
