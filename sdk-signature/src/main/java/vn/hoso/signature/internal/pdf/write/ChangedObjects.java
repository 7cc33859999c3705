package vn.hoso.signature.internal.pdf.write;

import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** The objects that a revision changes or adds: as few as name the new field and its signature. */
final class ChangedObjects {

  private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");

  /** SignaturesExist and AppendOnly (ISO 32000-1 table 219). */
  private static final int SIGNED_APPEND_ONLY = 3;

  private final PdfSource source;
  private final Increment increment;
  private final Map<COSObjectKey, COSBase> objects = new TreeMap<>();

  ChangedObjects(PdfSource source, Increment increment) {
    this.source = source;
    this.increment = increment;
  }

  void put(COSObjectKey key, COSBase object) {
    objects.put(key, object);
  }

  /** A dictionary that the catalog has under this name already, or has from now on. */
  void putInCatalog(COSName entry, COSDictionary value) {
    if (source.catalog().getItem(entry) instanceof COSObject indirect) {
      put(indirect.getKey(), value);
    } else {
      source.catalog().setItem(entry, value);
      put(source.catalogKey(), source.catalog());
    }
  }

  /** Puts a field at the end of the form, which may be a new one. */
  void addField(COSObjectKey field) {
    COSDictionary form = source.read(source.catalog(), COSName.ACRO_FORM, COSDictionary.class);
    if (form == null) {
      form = new COSDictionary();
      COSObject indirect = new COSObject(form, increment.allocate());
      source.catalog().setItem(COSName.ACRO_FORM, indirect);
      put(source.catalogKey(), source.catalog());
    }
    COSDictionary owner = form;
    append(owner, COSName.FIELDS, field, () -> putInCatalog(COSName.ACRO_FORM, owner));
    markAsSigned();
  }

  /** Puts an annotation on top of a page. */
  void addAnnotation(Page page, COSObjectKey annotation) {
    append(page.dictionary(), COSName.ANNOTS, annotation, () -> put(page.key(), page.dictionary()));
  }

  /** Says in the form, if there is one, that there are signatures. */
  void markAsSigned() {
    COSDictionary form = source.read(source.catalog(), COSName.ACRO_FORM, COSDictionary.class);
    int before = form == null ? SIGNED_APPEND_ONLY : form.getInt(SIG_FLAGS, 0);
    if (form != null && (before & SIGNED_APPEND_ONLY) != SIGNED_APPEND_ONLY) {
      form.setInt(SIG_FLAGS, before | SIGNED_APPEND_ONLY);
      putInCatalog(COSName.ACRO_FORM, form);
    }
  }

  void write() {
    objects.forEach(increment::write);
  }

  /** Appends to an array that may be absent, an object of its own, or part of its owner. */
  private void append(
      COSDictionary owner, COSName entry, COSObjectKey element, Runnable ownerChanged) {
    COSArray array = source.read(owner, entry, COSArray.class);
    if (array == null) {
      array = new COSArray();
      owner.setItem(entry, array);
    }
    array.add(new COSObject(element, null));
    if (owner.getItem(entry) instanceof COSObject indirect) {
      put(indirect.getKey(), array);
    } else {
      ownerChanged.run();
    }
  }
}
