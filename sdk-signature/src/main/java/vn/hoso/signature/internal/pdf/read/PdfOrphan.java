package vn.hoso.signature.internal.pdf.read;

/**
 * A trace of a signature that is no longer one, as re-saving leaves it.
 *
 * @param trace what was found, an English clause
 */
public record PdfOrphan(String trace) {}
