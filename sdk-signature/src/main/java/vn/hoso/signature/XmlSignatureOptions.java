package vn.hoso.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.xml.write.SignaturePlace;
import vn.hoso.signature.internal.xml.write.SignatureShape;
import vn.hoso.signature.time.TimeStampService;

/**
 * How an XML document is signed. Each method that takes a value returns changed options.
 *
 * <pre>{@code
 * XmlSignatureOptions seller =
 *     XmlSignatureOptions.xmlDsig().elements("hd-1").inElement("/HDon/DSCKS/NBan");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class XmlSignatureOptions {

  /** What a reference can name as it is: no XPointer, nothing to be escaped. */
  private static final Pattern ID = Pattern.compile("[^\\s<>&\"'#%()]+");

  private static final XmlSignatureOptions XML_DSIG =
      new XmlSignatureOptions(
          null,
          null,
          null,
          new SignatureShape(
              false,
              List.of(),
              false,
              SignaturePlace.ROOT,
              XmlCanonicalization.INCLUSIVE.identifier(),
              XmlSigningTime.DSIG_NAMESPACE.namespace(),
              null));

  private final @Nullable SignatureLevel level;
  private final @Nullable TimeStampService timestamp;
  private final @Nullable DocumentExtender extender;
  private final SignatureShape shape;

  private XmlSignatureOptions(
      @Nullable SignatureLevel level,
      @Nullable TimeStampService timestamp,
      @Nullable DocumentExtender extender,
      SignatureShape shape) {
    this.level = level;
    this.timestamp = timestamp;
    this.extender = extender;
    this.shape = shape;
  }

  /**
   * A plain signature (W3C XML Signature), as Vietnamese programs make and read it: over the whole
   * document, as the last child of its root, with the time of signing in a SignatureProperty.
   */
  public static XmlSignatureOptions xmlDsig() {
    return XML_DSIG;
  }

  /**
   * A XAdES baseline signature (EN 319 132-1), as TT 15/2025/TT-BKHCN Phụ lục I asks for: level
   * B-B, over the whole document, as the last child of its root. Whoever reads plain signatures
   * reads it, too.
   */
  public static XmlSignatureOptions xades() {
    return new XmlSignatureOptions(SignatureLevel.B_B, null, null, XML_DSIG.shape.xades(null));
  }

  /**
   * Signs these elements instead of the whole document.
   *
   * @param id the value of an attribute Id, ID or id, of which the document must have only one
   */
  public XmlSignatureOptions elements(String id, String... others) {
    List<String> ids = Stream.concat(Stream.of(id), Stream.of(others)).toList();
    ids.forEach(XmlSignatureOptions::requireId);
    if (ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException("elements has an Id twice: " + ids);
    }
    return with(shape.ids(ids));
  }

  /**
   * Puts the signature into the one element that this XPath selects, as its last child; into the
   * root unless set.
   *
   * @param xpath absolute, and without prefixes: {@code /HDon/DSCKS/NBan}, or, where there are
   *     namespaces, {@code /*}{@code /*}{@code /*[local-name()='edXMLHeader']}
   */
  public XmlSignatureOptions inElement(String xpath) {
    return inElement(xpath, Map.of());
  }

  /**
   * As {@link #inElement(String)}.
   *
   * @param namespaces of the XPath, by prefix
   */
  public XmlSignatureOptions inElement(String xpath, Map<String, String> namespaces) {
    return with(shape.place(SignaturePlace.ofXpath(xpath, namespaces)));
  }

  /** Puts the signature into the element with this Id, as its last child. */
  public XmlSignatureOptions inElementWithId(String id) {
    requireId(id);
    return with(shape.place(SignaturePlace.ofId(id)));
  }

  /**
   * Leaves all signatures out of what is signed, and not only this one, so that others can sign the
   * same document or element later. An XPath transform says so, which not every program reads;
   * where signatures are outside of the elements that are signed, it is not needed, nor used.
   */
  public XmlSignatureOptions allowFurtherSignatures() {
    return with(shape.leavesAllSignaturesOut(true));
  }

  /** {@link XmlCanonicalization#INCLUSIVE} unless set. */
  public XmlSignatureOptions canonicalization(XmlCanonicalization value) {
    return with(shape.canonicalization(value.identifier()));
  }

  /** {@link XmlSigningTime#DSIG_NAMESPACE} unless set; of {@link #xmlDsig} only. */
  public XmlSignatureOptions signingTime(XmlSigningTime value) {
    if (level != null) {
      throw new IllegalArgumentException(
          "signingTime is for xmlDsig; xades has the time in its signed properties, leave it out");
    }
    return with(shape.timeNamespace(value.namespace()));
  }

  /**
   * The title (chức danh) under which a competent person signs, claimed by the signer and not
   * certified (SignerRoleV2, EN 319 132-1 §5.2.6); of {@link #xades} only.
   */
  public XmlSignatureOptions title(String value) {
    requireXades("title");
    requireTitle(value);
    return with(shape.xades(value));
  }

  /**
   * B_B unless set. Every other level needs a {@link #timestamp(TimeStampService)}, and B_LT and
   * B_LTA an {@link #extender(DocumentExtender)}; of {@link #xades} only.
   */
  public XmlSignatureOptions level(SignatureLevel value) {
    requireXades("level");
    return new XmlSignatureOptions(value, timestamp, extender, shape);
  }

  /** The service that gives the time-stamps of all levels but B_B. */
  public XmlSignatureOptions timestamp(TimeStampService value) {
    return new XmlSignatureOptions(level, value, extender, shape);
  }

  /** Finds the certificates and their status for B_LT and B_LTA; its own service is not asked. */
  public XmlSignatureOptions extender(DocumentExtender value) {
    return new XmlSignatureOptions(level, timestamp, value, shape);
  }

  /** Empty for {@link #xmlDsig}. */
  public Optional<SignatureLevel> level() {
    return Optional.ofNullable(level);
  }

  public Optional<TimeStampService> timestamp() {
    return Optional.ofNullable(timestamp);
  }

  public Optional<DocumentExtender> extender() {
    return Optional.ofNullable(extender);
  }

  SignatureShape shape() {
    return shape;
  }

  /**
   * Looks for contradictions.
   *
   * @throws IllegalArgumentException if two options contradict each other
   */
  void requireConsistent() {
    LevelRule.requireConsistent(level, timestamp, extender);
  }

  private XmlSignatureOptions with(SignatureShape changed) {
    return new XmlSignatureOptions(level, timestamp, extender, changed);
  }

  private void requireXades(String option) {
    if (level == null) {
      throw new IllegalArgumentException(
          option + " is for xades, and xmlDsig has none; use xades, or leave it out");
    }
  }

  /** XML has no control characters. */
  static void requireTitle(String value) {
    if (value.isBlank() || value.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "title is blank or has control characters; give a text or leave it out");
    }
  }

  private static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "The Id '%s' cannot be referred to; choose one of letters, digits, '-', '_' and '.'"
              .formatted(id));
    }
  }
}
