package vn.hoso.signature.internal.pdf.read;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pdf.read.PdfSignature.Kind;

/** What a signature dictionary says of itself (ISO 32000-1 table 252), unproven. */
record SignatureClaims(
    String subFilter,
    @Nullable String claimedTime,
    @Nullable OffsetDateTime signingTime,
    @Nullable String name,
    @Nullable String reason,
    @Nullable String location,
    List<byte[]> certificates) {

  private static final int MAX_CERTIFICATES = 50;

  static SignatureClaims of(Revision revision, COSDictionary signature) {
    COSName subFilter = revision.get(signature, COSName.SUB_FILTER, COSName.class);
    String time = text(revision, signature.getItem(COSName.M));
    return new SignatureClaims(
        subFilter == null ? "" : subFilter.getName(),
        time,
        time == null ? null : PdfDate.parse(time),
        text(revision, signature.getItem(COSName.NAME)),
        text(revision, signature.getItem(COSName.REASON)),
        text(revision, signature.getItem(COSName.LOCATION)),
        certificates(revision, signature));
  }

  Kind kind() {
    return subFilter.equals("ETSI.RFC3161") ? Kind.DOCUMENT_TIMESTAMP : Kind.SIGNATURE;
  }

  private static @Nullable String text(Revision revision, @Nullable COSBase item) {
    return revision.resolve(item) instanceof COSString string ? string.getString() : null;
  }

  /** /Cert, a string or an array of them; at most as many as a CMS would have. */
  private static List<byte[]> certificates(Revision revision, COSDictionary signature) {
    COSBase cert = revision.resolve(signature.getItem(COSName.CERT));
    List<byte[]> found = new ArrayList<>();
    if (cert instanceof COSString string) {
      found.add(string.getBytes());
    } else if (cert instanceof COSArray array) {
      for (int i = 0; i < Math.min(array.size(), MAX_CERTIFICATES); i++) {
        if (revision.resolve(array.get(i)) instanceof COSString string) {
          found.add(string.getBytes());
        }
      }
    }
    return List.copyOf(found);
  }
}
