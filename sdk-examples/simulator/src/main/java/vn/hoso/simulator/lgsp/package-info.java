/**
 * A provincial gateway (LGSP): four ways to authenticate, the REST service in front of the national
 * portal that some provinces have, and behind it the store of digitised results, civil status,
 * judicial records, the post, and a service that says what it was asked.
 */
@NullMarked
package vn.hoso.simulator.lgsp;

import org.jspecify.annotations.NullMarked;
