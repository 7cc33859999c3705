/** Reports on documents and on kept evidence: as text, JSON, HTML, and ETSI XML. */
@NullMarked
package vn.hoso.signature.internal.report;

import org.jspecify.annotations.NullMarked;
