/** Dossiers (hồ sơ) in one signed file, with a manifest that says what each of its papers is. */
@NullMarked
package vn.hoso.signature.dossier;

import org.jspecify.annotations.NullMarked;
