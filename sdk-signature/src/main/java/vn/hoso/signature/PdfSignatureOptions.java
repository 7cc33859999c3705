package vn.hoso.signature;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pdf.write.SignatureField;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.visible.Placement;
import vn.hoso.signature.visible.VisibleSignature;

/**
 * How a PDF is signed. Each method that takes a value returns changed options; what is not set is
 * left out of the signature.
 *
 * <p>Immutable and thread-safe.
 */
public final class PdfSignatureOptions {

  private static final PdfSignatureOptions DEFAULTS =
      new PdfSignatureOptions(
          SignatureLevel.B_B, null, null, null, Map.of(), SignatureField.NEXT, 0, null, null);

  private final SignatureLevel level;
  private final @Nullable TimeStampService timestamp;
  private final @Nullable DocumentExtender extender;
  private final @Nullable String title;
  private final Map<String, String> texts;
  private final SignatureField field;
  private final int reservedBytes;
  private final @Nullable VisibleSignature visible;
  private final @Nullable Certification certification;

  private PdfSignatureOptions(
      SignatureLevel level,
      @Nullable TimeStampService timestamp,
      @Nullable DocumentExtender extender,
      @Nullable String title,
      Map<String, String> texts,
      SignatureField field,
      int reservedBytes,
      @Nullable VisibleSignature visible,
      @Nullable Certification certification) {
    this.level = level;
    this.timestamp = timestamp;
    this.extender = extender;
    this.title = title;
    this.texts = texts;
    this.field = field;
    this.reservedBytes = reservedBytes;
    this.visible = visible;
    this.certification = certification;
  }

  /** Level B-B, in a new field that cannot be seen. */
  public static PdfSignatureOptions create() {
    return DEFAULTS;
  }

  /**
   * The signature of a competent person (người có thẩm quyền).
   *
   * @param title the title (chức danh) under which the person signs, for example "Chủ tịch UBND
   *     xã". It becomes a signed attribute, claimed by the signer and not certified
   *     (signer-attributes-v2, EN 319 122-1 §5.2.6.1)
   */
  public static PdfSignatureOptions official(String title) {
    requireText("title", title);
    return new PdfSignatureOptions(
        SignatureLevel.B_B, null, null, title, Map.of(), SignatureField.NEXT, 0, null, null);
  }

  /**
   * B_B unless set. Every other level needs a {@link #timestamp(TimeStampService)}, and B_LT and
   * B_LTA an {@link #extender(DocumentExtender)}.
   */
  public PdfSignatureOptions level(SignatureLevel value) {
    return new PdfSignatureOptions(
        value, timestamp, extender, title, texts, field, reservedBytes, visible, certification);
  }

  /** The service that gives the time-stamps of all levels but B_B. */
  public PdfSignatureOptions timestamp(TimeStampService value) {
    return new PdfSignatureOptions(
        level, value, extender, title, texts, field, reservedBytes, visible, certification);
  }

  /** Finds the certificates and their status for B_LT and B_LTA; its own service is not asked. */
  public PdfSignatureOptions extender(DocumentExtender value) {
    return new PdfSignatureOptions(
        level, timestamp, value, title, texts, field, reservedBytes, visible, certification);
  }

  /** The signer's name as readers show it (/Name); without it they take the certificate's. */
  public PdfSignatureOptions name(String value) {
    return text("Name", value);
  }

  /** Why it is signed (/Reason). */
  public PdfSignatureOptions reason(String value) {
    return text("Reason", value);
  }

  /** Where it is signed (/Location). */
  public PdfSignatureOptions location(String value) {
    return text("Location", value);
  }

  /** How to reach the signer (/ContactInfo). */
  public PdfSignatureOptions contactInfo(String value) {
    return text("ContactInfo", value);
  }

  /**
   * The name of the new field; the next free one of Signature1, Signature2… unless set.
   *
   * @param name without a full stop, which separates the levels of field names
   */
  public PdfSignatureOptions newField(String name) {
    requireText("newField", name);
    if (name.contains(".")) {
      throw new IllegalArgumentException(
          "The field name %s has a full stop; choose a name without".formatted(name));
    }
    return field(new SignatureField(name, false));
  }

  /** Signs an empty signature field that the document has, instead of adding a field. */
  public PdfSignatureOptions existingField(String fullName) {
    requireText("existingField", fullName);
    return field(new SignatureField(fullName, true));
  }

  /**
   * How much room to keep in the document for certificates, signature value and time-stamp.
   * Computed unless set; needed only for a two-step signature with an unusually long time-stamp.
   *
   * @param bytes 1024 to 1048576
   */
  public PdfSignatureOptions reservedBytes(int bytes) {
    if (bytes < 1 << 10 || bytes > 1 << 20) {
      throw new IllegalArgumentException(
          "reservedBytes is " + bytes + "; it must be from 1024 to 1048576");
    }
    return new PdfSignatureOptions(
        level, timestamp, extender, title, texts, field, bytes, visible, certification);
  }

  /**
   * Shows something on a page (NĐ 30/2020/NĐ-CP Phụ lục I): in a new field, or with {@link
   * Placement#inField} in the one that {@link #existingField} names. Where a place is named by a
   * text of the document, the document is read for it.
   */
  public PdfSignatureOptions visible(VisibleSignature value) {
    return new PdfSignatureOptions(
        level, timestamp, extender, title, texts, field, reservedBytes, value, certification);
  }

  /**
   * Makes it a certification signature (ISO 32000-1 §12.8.2.2), which says what may be done to the
   * document from then on. Only the first signature of a document can be one.
   */
  public PdfSignatureOptions certify(Certification value) {
    return new PdfSignatureOptions(
        level, timestamp, extender, title, texts, field, reservedBytes, visible, value);
  }

  public SignatureLevel level() {
    return level;
  }

  public Optional<TimeStampService> timestamp() {
    return Optional.ofNullable(timestamp);
  }

  public Optional<DocumentExtender> extender() {
    return Optional.ofNullable(extender);
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  public Optional<VisibleSignature> visible() {
    return Optional.ofNullable(visible);
  }

  public Optional<Certification> certification() {
    return Optional.ofNullable(certification);
  }

  Map<String, String> texts() {
    return texts;
  }

  SignatureField field() {
    return field;
  }

  OptionalInt reservedBytes() {
    return reservedBytes == 0 ? OptionalInt.empty() : OptionalInt.of(reservedBytes);
  }

  /**
   * Looks for contradictions.
   *
   * @throws IllegalArgumentException if two options contradict each other
   */
  void requireConsistent() {
    LevelRule.requireConsistent(level, timestamp, extender);
    boolean inField = visible != null && visible.placement() instanceof Placement.InField;
    if (visible != null && field.existing() != inField) {
      throw new IllegalArgumentException(
          "visible is set and existingField is %s; set both with Placement.inField(), or neither"
              .formatted(field.existing() ? field.name() : "not set"));
    }
    if (certification == Certification.NO_CHANGES && level == SignatureLevel.B_LTA) {
      throw new IllegalArgumentException(
          "certify is NO_CHANGES and level is B_LTA, which adds a time-stamp; set FORM_FILLING or level B_LT");
    }
  }

  private PdfSignatureOptions text(String key, String value) {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.put(key, value);
    return new PdfSignatureOptions(
        level,
        timestamp,
        extender,
        title,
        Collections.unmodifiableMap(changed),
        field,
        reservedBytes,
        visible,
        certification);
  }

  private PdfSignatureOptions field(SignatureField value) {
    return new PdfSignatureOptions(
        level, timestamp, extender, title, texts, value, reservedBytes, visible, certification);
  }

  private static void requireText(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank; give a text or leave it out");
    }
  }
}
