package vn.hoso.signature.internal.pdf.write;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;

/**
 * Writes the revision that adds one signature: the signature dictionary, its field, and the few
 * objects that must name the field. Everything else stays as it is, byte for byte.
 */
public final class RevisionWriter {

  private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");

  /** SignaturesExist and AppendOnly (ISO 32000-1 table 219). */
  private static final int SIGNED_APPEND_ONLY = 3;

  /** Print and Locked (ISO 32000-1 table 165); PDF/A asks for the former. */
  private static final int PRINT_LOCKED = 4 | 128;

  private final PdfSource source;
  private final FormFields fields;
  private final Increment increment;

  /** Objects of the document that changed, by number. */
  private final Map<COSObjectKey, COSBase> changed = new TreeMap<>();

  private RevisionWriter(PdfSource source, FormFields fields) {
    this.source = source;
    this.fields = fields;
    this.increment = new Increment(source);
  }

  /**
   * Writes the revision, all but the signature's value.
   *
   * @param texts entries of the signature dictionary: Name, Reason, Location, ContactInfo
   * @param room how many bytes to keep for the CMS
   * @param fingerprint 16 bytes that name this state of the document
   * @throws SigningRefusedException if the document or an earlier signature forbids it, or the
   *     field is not there, taken or not a signature field
   */
  public static Revision write(
      PdfSource source,
      SignatureField field,
      Instant time,
      Map<String, String> texts,
      int room,
      byte[] fingerprint) {
    FormFields fields = FormFields.of(source);
    String name = field.name() != null ? field.name() : fields.nextName();
    SigningRules.check(source, fields, name);
    RevisionWriter writer = new RevisionWriter(source, fields);
    COSObjectKey signature = writer.increment.allocate();
    String reference = null;
    if (field.existing()) {
      reference = writer.fillField(name, signature);
    } else {
      writer.addField(name, signature);
    }
    return writer.finish(
        name, signature, SignatureDictionary.of(time, texts, reference, room), fingerprint);
  }

  private Revision finish(
      String name, COSObjectKey key, SignatureDictionary dictionary, byte[] fingerprint) {
    changed.forEach(increment::write);
    int start = increment.write(key, dictionary.body());
    byte[] bytes = increment.finish(fingerprint);
    return dictionary.locate(bytes, start, source.length(), name);
  }

  /** Signs an empty field; returns the /Reference that its lock asks for. */
  private @Nullable String fillField(String name, COSObjectKey signature) {
    EmptyField empty = EmptyField.find(source, fields, name);
    COSDictionary dictionary = empty.dictionary();
    dictionary.setItem(COSName.V, reference(signature));
    changed.put(empty.key(), dictionary);
    COSDictionary form = source.read(source.catalog(), COSName.ACRO_FORM, COSDictionary.class);
    if (form != null && setSigFlags(form)) {
      formChanged(form);
    }
    return empty.lockReference();
  }

  /** Adds a field that is its own invisible widget on the first page. */
  private void addField(String name, COSObjectKey signature) {
    if (fields.named(name).isPresent()) {
      throw new SigningRefusedException(
          "%s already has a field %s: choose another name, or sign it as an existing field"
              .formatted(source.path(), name));
    }
    Page page = Page.first(source);
    COSDictionary field = new COSDictionary();
    field.setItem(COSName.TYPE, COSName.ANNOT);
    field.setItem(COSName.SUBTYPE, COSName.WIDGET);
    field.setItem(COSName.FT, COSName.SIG);
    field.setItem(COSName.T, new COSString(name));
    field.setItem(COSName.V, reference(signature));
    field.setItem(COSName.F, COSInteger.get(PRINT_LOCKED));
    field.setItem(COSName.P, reference(page.key()));
    field.setItem(COSName.RECT, emptyRectangle());
    COSObjectKey key = increment.allocate();
    changed.put(key, field);
    append(
        page.dictionary(), COSName.ANNOTS, key, () -> changed.put(page.key(), page.dictionary()));
    addToForm(key);
  }

  private void addToForm(COSObjectKey field) {
    COSDictionary form = source.read(source.catalog(), COSName.ACRO_FORM, COSDictionary.class);
    if (form == null) {
      COSDictionary added = new COSDictionary();
      COSObjectKey key = increment.allocate();
      source.catalog().setItem(COSName.ACRO_FORM, new COSObject(added, key));
      changed.put(source.catalogKey(), source.catalog());
      form = added;
    }
    COSDictionary owner = form;
    append(owner, COSName.FIELDS, field, () -> formChanged(owner));
    if (setSigFlags(form)) {
      formChanged(form);
    }
  }

  /** Appends to an array that may be absent, an object of its own, or part of its owner. */
  private void append(
      COSDictionary owner, COSName entry, COSObjectKey element, Runnable ownerChanged) {
    COSArray array = source.read(owner, entry, COSArray.class);
    if (array == null) {
      array = new COSArray();
      owner.setItem(entry, array);
    }
    array.add(reference(element));
    if (owner.getItem(entry) instanceof COSObject indirect) {
      changed.put(indirect.getKey(), array);
    } else {
      ownerChanged.run();
    }
  }

  private static boolean setSigFlags(COSDictionary form) {
    int before = form.getInt(SIG_FLAGS, 0);
    form.setInt(SIG_FLAGS, before | SIGNED_APPEND_ONLY);
    return (before | SIGNED_APPEND_ONLY) != before;
  }

  private void formChanged(COSDictionary form) {
    if (source.catalog().getItem(COSName.ACRO_FORM) instanceof COSObject indirect) {
      changed.put(indirect.getKey(), form);
    } else {
      changed.put(source.catalogKey(), source.catalog());
    }
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
