package vn.hoso.signature.internal.pdf.read;

/**
 * What later revisions did to one thing.
 *
 * @param subject a field's name, a page ("page 3"), an object ("object 12"), an entry of the
 *     catalog or the trailer
 * @param forbidden whether the DocMDP of a certification, or the FieldMDP of a signature, forbids
 *     it; both as they were in force at the signature that the change follows
 */
public record PdfChange(ChangeLevel level, ChangeKind kind, String subject, boolean forbidden) {}
