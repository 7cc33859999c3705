/** The population database: requests, ways to it, replies. */
@NullMarked
package vn.hoso.internal.population;

import org.jspecify.annotations.NullMarked;
