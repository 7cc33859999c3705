package vn.hoso.signature.internal.pdf.write;

import java.util.Collection;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Writes the revision that adds certificates and revocation data to /DSS (EN 319 142-1 §5.4.2).
 * What is there stays. There is no /VRI, which the standard leaves to choice: all signatures share
 * the data.
 */
public final class EvidenceWriter {

  private static final COSName DSS = COSName.getPDFName("DSS");

  private final PdfSource source;
  private final Increment increment;

  private EvidenceWriter(PdfSource source) {
    this.source = source;
    this.increment = new Increment(source);
  }

  /**
   * The bytes to append.
   *
   * @param certificates DER of what /DSS does not have yet, as the other two
   * @param ocsps OCSPResponse, not BasicOCSPResponse
   * @param fingerprint 16 bytes that name this state of the document
   */
  public static byte[] write(
      PdfSource source,
      Collection<byte[]> certificates,
      Collection<byte[]> crls,
      Collection<byte[]> ocsps,
      byte[] fingerprint) {
    EvidenceWriter writer = new EvidenceWriter(source);
    COSDictionary dss = source.read(source.catalog(), DSS, COSDictionary.class);
    if (dss == null) {
      dss = new COSDictionary();
      dss.setItem(COSName.TYPE, DSS);
    }
    writer.add(dss, "Certs", certificates);
    writer.add(dss, "CRLs", crls);
    writer.add(dss, "OCSPs", ocsps);
    writer.writeDss(dss);
    return writer.increment.finish(fingerprint);
  }

  private void writeDss(COSDictionary dss) {
    if (source.catalog().getItem(DSS) instanceof COSObject indirect) {
      increment.write(indirect.getKey(), dss);
      return;
    }
    COSObjectKey key = increment.allocate();
    source.catalog().setItem(DSS, new COSObject(dss, key));
    increment.write(key, dss);
    increment.write(source.catalogKey(), source.catalog());
  }

  private void add(COSDictionary dss, String entry, Collection<byte[]> values) {
    if (values.isEmpty()) {
      return;
    }
    COSName name = COSName.getPDFName(entry);
    COSArray known = source.read(dss, name, COSArray.class);
    COSArray all = new COSArray();
    for (int i = 0; known != null && i < known.size(); i++) {
      all.add(known.get(i));
    }
    for (byte[] value : values) {
      COSObjectKey key = increment.allocate();
      increment.write(key, StreamObject.of("", value));
      all.add(new COSObject(key, null));
    }
    dss.setItem(name, all);
  }
}
