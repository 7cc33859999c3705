package vn.hoso.signature.internal.xml.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signature looks like and what it covers.
 *
 * @param xades with the signed properties of XAdES (EN 319 132-1 §5.2)
 * @param ids of the elements that are signed; the whole document if empty
 * @param leavesAllSignaturesOut and not only itself, so that others may follow
 * @param canonicalization the identifier of the algorithm
 * @param timeNamespace of the SigningTime in a SignatureProperty, empty for none; null without a
 *     property
 * @param title that the signer claims; of XAdES only
 */
public record SignatureShape(
    boolean xades,
    List<String> ids,
    boolean leavesAllSignaturesOut,
    SignaturePlace place,
    String canonicalization,
    @Nullable String timeNamespace,
    @Nullable String title) {

  public SignatureShape {
    ids = List.copyOf(ids);
  }

  /** XAdES, with a title if there is one. */
  public SignatureShape xades(@Nullable String claimed) {
    return new SignatureShape(
        true, ids, leavesAllSignaturesOut, place, canonicalization, null, claimed);
  }

  public SignatureShape ids(List<String> value) {
    return new SignatureShape(
        xades, value, leavesAllSignaturesOut, place, canonicalization, timeNamespace, title);
  }

  public SignatureShape leavesAllSignaturesOut(boolean value) {
    return new SignatureShape(xades, ids, value, place, canonicalization, timeNamespace, title);
  }

  public SignatureShape place(SignaturePlace value) {
    return new SignatureShape(
        xades, ids, leavesAllSignaturesOut, value, canonicalization, timeNamespace, title);
  }

  public SignatureShape canonicalization(String value) {
    return new SignatureShape(
        xades, ids, leavesAllSignaturesOut, place, value, timeNamespace, title);
  }

  public SignatureShape timeNamespace(@Nullable String value) {
    return new SignatureShape(
        xades, ids, leavesAllSignaturesOut, place, canonicalization, value, title);
  }
}
