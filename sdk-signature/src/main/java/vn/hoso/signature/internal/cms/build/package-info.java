/**
 * Builds CMS signatures of the CAdES baseline (EN 319 122-1) that go into a PDF or a file of their
 * own.
 */
@NullMarked
package vn.hoso.signature.internal.cms.build;

import org.jspecify.annotations.NullMarked;
