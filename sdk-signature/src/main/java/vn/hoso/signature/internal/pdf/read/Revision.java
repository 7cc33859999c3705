package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was when so many of its bytes were there (ISO 32000-1 §7.5.6). Objects are read
 * when they are asked for.
 *
 * <p>Not thread-safe.
 */
final class Revision {

  private final PdfFile file;
  private final long end;
  private final List<XrefSection> sections;
  private final COSDictionary trailer = new COSDictionary();
  private final @Nullable Encryption encryption;
  private final ObjectReader objects;
  private @Nullable List<FormField> fields;

  private Revision(PdfFile file, long end, List<XrefSection> sections) throws IOException {
    this.file = file;
    this.end = end;
    this.sections = sections;
    for (int i = sections.size() - 1; i >= 0; i--) {
      trailer.addAll(sections.get(i).trailer());
    }
    this.encryption = trailer.containsKey(COSName.ENCRYPT) ? encryption() : null;
    this.objects = newReader();
  }

  /** The dictionary that says how a document is encrypted is not. */
  private Encryption encryption() throws IOException {
    ObjectReader plain = new ObjectReader(this, new RevisionBytes(file, end), null);
    COSBase dictionary = resolve(trailer.getItem(COSName.ENCRYPT), plain);
    COSBase id = resolve(trailer.getItem(COSName.ID), plain);
    if (!(dictionary instanceof COSDictionary how)) {
      throw file.damaged("it is encrypted and does not say how", null);
    }
    return Encryption.of(file, how, id instanceof COSArray array ? array : new COSArray());
  }

  /**
   * The revision whose last cross-reference section is at this offset.
   *
   * @param end where its bytes end
   * @throws IOException if cross-references, catalog or pages cannot be read
   */
  static Revision of(PdfFile file, XrefReader xrefs, long startXref, long end) throws IOException {
    return checked(new Revision(file, end, xrefs.chain(startXref, end)));
  }

  /** The whole file, with cross-references that were rebuilt. */
  static Revision repaired(PdfFile file, XrefReader xrefs) throws IOException {
    return checked(unchecked(file, XrefRepair.of(file, xrefs)));
  }

  /** The whole file, as one section describes it. */
  static Revision unchecked(PdfFile file, XrefSection section) throws IOException {
    return new Revision(file, file.length(), List.of(section));
  }

  private static Revision checked(Revision revision) throws IOException {
    if (revision.get(revision.catalog(), COSName.PAGES, COSDictionary.class) == null) {
      throw new IOException("It has no pages");
    }
    return revision;
  }

  long end() {
    return end;
  }

  /** Newest first. */
  List<XrefSection> sections() {
    return sections;
  }

  COSDictionary trailer() {
    return trailer;
  }

  /** Empty if there is none. */
  COSDictionary catalog() {
    COSDictionary catalog = get(trailer, COSName.ROOT, COSDictionary.class);
    return catalog == null ? new COSDictionary() : catalog;
  }

  List<FormField> fields() {
    if (fields == null) {
      fields = FormFields.of(file, this);
    }
    return fields;
  }

  /** Null if the object was deleted, or was never there. */
  @Nullable Place place(long number) {
    Place place = entry(number);
    if (place == null || place.isFree()) {
      return null;
    }
    if (!place.isCompressed()) {
      return place.offset() < end ? place : null;
    }
    Place container = entry(place.container());
    return container == null || container.isCompressed()
        ? null
        : place.withBase(container.offset());
  }

  private @Nullable Place entry(long number) {
    for (XrefSection section : sections) {
      Place place = section.places().get(number);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** The numbers of all objects. */
  Set<Long> numbers() {
    Set<Long> numbers = new HashSet<>();
    for (XrefSection section : sections) {
      numbers.addAll(section.places().keySet());
    }
    numbers.removeIf(number -> place(number) == null);
    return numbers;
  }

  @Nullable COSBase object(long number) {
    return object(number, objects);
  }

  @Nullable COSBase object(long number, ObjectReader reader) {
    Place place = place(number);
    return place == null
        ? null
        : present(reader.read(new COSObjectKey(number, place.generation())));
  }

  /** A reader of its own, for who wants many objects and keeps none. */
  ObjectReader newReader() throws IOException {
    return new ObjectReader(
        this, new RevisionBytes(file, end), encryption == null ? null : encryption.newHandler());
  }

  /**
   * What a stream of this revision holds; see {@link StreamData}.
   *
   * @throws IOException if it is longer than the limit, or cannot be decoded
   */
  byte[] decode(COSStream stream, int limit) throws IOException {
    return StreamData.decode(stream, limit, file::spend);
  }

  /** As {@link PdfFile#spend}. */
  void spend(int bytes) {
    file.spend(bytes);
  }

  /** Whether an attempt to read this object failed. */
  boolean isUnreadable(long number) {
    return objects.isUnreadable(number);
  }

  /** What an entry stands for: itself, or the object that it refers to. */
  @Nullable COSBase resolve(@Nullable COSBase item) {
    return resolve(item, objects);
  }

  private static @Nullable COSBase resolve(@Nullable COSBase item, ObjectReader reader) {
    if (item instanceof COSObject reference) {
      return reference.getKey() == null ? null : present(reader.read(reference.getKey()));
    }
    return present(item);
  }

  /** Null if there is no entry, or one of another type. */
  <T extends COSBase> @Nullable T get(COSDictionary owner, COSName entry, Class<T> type) {
    COSBase value = resolve(owner.getItem(entry));
    return type.isInstance(value) ? type.cast(value) : null;
  }

  /** The number of the object that an entry refers to; 0 if it is direct, absent or damaged. */
  static long number(@Nullable COSBase item) {
    // PDFBox makes references to nothing, without a key, out of some damaged dictionaries.
    return item instanceof COSObject reference && reference.getKey() != null
        ? reference.getKey().getNumber()
        : 0;
  }

  private static @Nullable COSBase present(@Nullable COSBase value) {
    return value instanceof COSNull ? null : value;
  }
}
