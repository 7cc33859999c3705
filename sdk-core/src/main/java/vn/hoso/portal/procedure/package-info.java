/**
 * The parts of a {@link vn.hoso.portal.Procedure}, as the portal publishes them. What is published
 * is not always clean: each value keeps its text as it came and offers what it means where that can
 * be read. A text that is absent, null, or not a text is empty; a list that is absent is empty; a
 * lone object in the place of a list is a list of one.
 */
@NullMarked
package vn.hoso.portal.procedure;

import org.jspecify.annotations.NullMarked;
