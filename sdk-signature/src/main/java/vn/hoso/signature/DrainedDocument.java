package vn.hoso.signature;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.TrustMaterialException;
import vn.hoso.signature.error.UnreadableDocumentException;

/**
 * What {@link TimeStampQueue#drain} did with a document.
 *
 * @param document its absolute path; that of the entry, if the entry is damaged
 * @param level that it has now, or still is to get; null if the entry is damaged
 * @param problem why it stays in the queue; empty if it has its level. {@link
 *     UnreadableDocumentException}: the document is gone or was changed; {@link
 *     TimeStampException}: there still is no time-stamp; {@link TrustMaterialException}: no path or
 *     status for B_LT; {@link SigningRefusedException}: a signature is broken, or its certificate
 *     was revoked
 */
public record DrainedDocument(
    Path document, @Nullable SignatureLevel level, Optional<DocumentSignatureException> problem) {}
