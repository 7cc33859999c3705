package vn.hoso.signature.internal.pdf.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.pdf.draw.PageView;
import vn.hoso.signature.visible.VisibleSignature;

/**
 * Writes the revision that adds one signature: the signature dictionary, its field, and the few
 * objects that must name the field. Everything else stays as it is, byte for byte.
 */
public final class RevisionWriter {

  /** Print and Locked (ISO 32000-1 table 165); PDF/A asks for the former. */
  private static final int PRINT_LOCKED = 4 | 128;

  /** Hidden and NoView (ISO 32000-1 table 165). */
  private static final int NOT_SHOWN = 2 | 32;

  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

  private final PdfSource source;
  private final Increment increment;
  private final String field;
  private final COSObjectKey signature;

  private final ChangedObjects changed;

  /** What restricts later changes. */
  private final List<String> references = new ArrayList<>();

  private RevisionWriter(PdfSource source, String field) {
    this.source = source;
    this.increment = new Increment(source);
    this.changed = new ChangedObjects(source, increment);
    this.field = field;
    this.signature = increment.allocate();
  }

  /**
   * Finds out what has to change.
   *
   * @throws SigningRefusedException if the document or an earlier signature forbids a signature, or
   *     the field is not there, taken or not a signature field
   */
  public static RevisionWriter plan(PdfSource source, SignatureField wanted) {
    return plan(source, wanted, null, Instant.EPOCH);
  }

  /**
   * As {@link #plan(PdfSource, SignatureField)}, for a field that shows something.
   *
   * @param visible null for a field that cannot be seen
   * @param time that is shown if one is
   * @throws SigningRefusedException as above, or if what is to be shown has no place
   */
  public static RevisionWriter plan(
      PdfSource source, SignatureField wanted, @Nullable VisibleSignature visible, Instant time) {
    FormFields fields = FormFields.of(source);
    if (wanted.name() != null && wanted.existing()) {
      RevisionWriter writer = new RevisionWriter(source, wanted.name());
      SigningRules.check(source, fields, writer.field);
      EmptyField empty = EmptyField.find(source, fields, writer.field);
      writer.fillField(empty);
      if (visible != null) {
        writer.show(Planner.plan(source, fields, writer.field, visible, time), empty);
      }
      return writer;
    }
    Planner.Shown shown =
        visible == null ? null : Planner.plan(source, fields, null, visible, time);
    Page page = shown == null ? Page.first(source) : shown.page();
    String name = wanted.name() != null ? wanted.name() : fields.nextName(page);
    SigningRules.check(source, fields, name);
    if (fields.named(name).isPresent()) {
      throw new SigningRefusedException(
          "%s already has a field %s: choose another name, or sign it as an existing field"
              .formatted(source.path(), name));
    }
    RevisionWriter writer = new RevisionWriter(source, name);
    writer.addField(page, shown);
    return writer;
  }

  /**
   * Makes the signature a certification (ISO 32000-1 §12.8.2.2, §12.8.4).
   *
   * @param p 1 to 3, what it permits
   * @throws SigningRefusedException if the document is signed already
   */
  public void certify(int p) {
    COSDictionary permissions = source.read(source.catalog(), COSName.PERMS, COSDictionary.class);
    boolean certified = permissions != null && permissions.containsKey(DOC_MDP);
    if (certified || !FormFields.of(source).signed().isEmpty()) {
      throw new SigningRefusedException(
          "%s is signed already, and only the first signature can certify: sign without certify, or certify the unsigned document"
              .formatted(source.path()));
    }
    COSDictionary owner = permissions == null ? new COSDictionary() : permissions;
    owner.setItem(DOC_MDP, reference(signature));
    changed.putInCatalog(COSName.PERMS, owner);
    references.add(
        "<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P %d /V /1.2>>>>"
            .formatted(p));
  }

  /**
   * Writes the revision, all but the signature's value. To be called once.
   *
   * @param texts entries of the signature dictionary: Name, Reason, Location, ContactInfo
   * @param room how many bytes to keep for the CMS
   * @param fingerprint 16 bytes that name this state of the document
   */
  public Revision write(Instant time, Map<String, String> texts, int room, byte[] fingerprint) {
    return write(SignatureDictionary.of(time, texts, references, room), fingerprint);
  }

  /** As {@link #write}, for a document time-stamp; the CMS is the time-stamp token. */
  public Revision writeTimeStamp(int room, byte[] fingerprint) {
    return write(SignatureDictionary.timeStamp(room), fingerprint);
  }

  private Revision write(SignatureDictionary dictionary, byte[] fingerprint) {
    changed.write();
    int start = increment.write(signature, dictionary.body());
    byte[] bytes = increment.finish(fingerprint);
    return dictionary.locate(bytes, start, source.length(), field);
  }

  private void fillField(EmptyField empty) {
    empty.dictionary().setItem(COSName.V, reference(signature));
    changed.put(empty.key(), empty.dictionary());
    empty.lockReference().ifPresent(references::add);
    changed.markAsSigned();
  }

  /** Adds a field that is its own widget, invisible without a look. */
  private void addField(Page page, Planner.@Nullable Shown shown) {
    COSDictionary widget = new COSDictionary();
    widget.setItem(COSName.TYPE, COSName.ANNOT);
    widget.setItem(COSName.SUBTYPE, COSName.WIDGET);
    widget.setItem(COSName.FT, COSName.SIG);
    widget.setItem(COSName.T, new COSString(field));
    widget.setItem(COSName.V, reference(signature));
    widget.setItem(COSName.F, COSInteger.get(PRINT_LOCKED));
    widget.setItem(COSName.P, reference(page.key()));
    if (shown == null) {
      widget.setItem(COSName.RECT, emptyRectangle());
      if (PdfaClaim.wantsAppearances(source)) {
        setAppearance(widget, AppearanceWriter.writeEmpty(increment));
      }
    } else {
      PageView view = PageView.of(page.dictionary());
      widget.setItem(COSName.RECT, view.toUserSpace(shown.field()).getCOSArray());
      show(shown, widget);
    }
    COSObjectKey key = increment.allocate();
    changed.put(key, widget);
    changed.addAnnotation(page, key);
    changed.addField(key);
  }

  /** In the place that the field has. */
  private void show(Planner.Shown shown, EmptyField empty) {
    Widget widget = Widget.of(source, empty.field()).orElseThrow();
    COSDictionary dictionary = widget.dictionary();
    dictionary.setInt(COSName.F, (dictionary.getInt(COSName.F, 0) & ~NOT_SHOWN) | PRINT_LOCKED);
    show(shown, dictionary);
    if (widget.key() != null) {
      changed.put(widget.key(), dictionary);
    }
  }

  private void show(Planner.Shown shown, COSDictionary widget) {
    PageView view = PageView.of(shown.page().dictionary());
    boolean transparency = PdfaClaim.permitsTransparency(source);
    setAppearance(
        widget, AppearanceWriter.write(increment, shown.look(), shown.field(), view, transparency));
  }

  private static void setAppearance(COSDictionary widget, COSObjectKey form) {
    COSDictionary appearance = new COSDictionary();
    appearance.setItem(COSName.N, reference(form));
    widget.setItem(COSName.AP, appearance);
  }

  private static COSObject reference(COSObjectKey key) {
    return new COSObject(key, null);
  }

  private static COSArray emptyRectangle() {
    COSArray rectangle = new COSArray();
    for (int i = 0; i < 4; i++) {
      rectangle.add(COSInteger.ZERO);
    }
    return rectangle;
  }
}
