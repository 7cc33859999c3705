/**
 * A provincial gateway (LGSP): four ways to authenticate, the REST service in front of the national
 * portal that some provinces have, and the store of digitised results behind it.
 */
@NullMarked
package vn.hoso.simulator.lgsp;

import org.jspecify.annotations.NullMarked;
