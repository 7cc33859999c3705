package vn.hoso.signature.internal.pdf.read;

import java.time.OffsetDateTime;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** What a signature dictionary says of itself (ISO 32000-1 table 252), unproven. */
record SignatureClaims(
    String subFilter,
    @Nullable String claimedTime,
    @Nullable OffsetDateTime signingTime,
    @Nullable String name,
    @Nullable String reason,
    @Nullable String location) {

  static SignatureClaims of(Revision revision, COSDictionary signature) {
    COSName subFilter = revision.get(signature, COSName.SUB_FILTER, COSName.class);
    String time = text(revision, signature.getItem(COSName.M));
    return new SignatureClaims(
        subFilter == null ? "" : subFilter.getName(),
        time,
        time == null ? null : PdfDate.parse(time),
        text(revision, signature.getItem(COSName.NAME)),
        text(revision, signature.getItem(COSName.REASON)),
        text(revision, signature.getItem(COSName.LOCATION)));
  }

  private static @Nullable String text(Revision revision, @Nullable COSBase item) {
    return revision.resolve(item) instanceof COSString string ? string.getString() : null;
  }
}
