/** Reads certificates, CRLs and OCSP responses from bytes and folders; judges nothing. */
@NullMarked
package vn.hoso.signature.internal.pkix.file;

import org.jspecify.annotations.NullMarked;
