package vn.hoso.signature.internal.pdf.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** The fields of a document's form (ISO 32000-1 §12.7.3), in their order. */
final class FormFields {

  private static final int MAX_DEPTH = 64;
  private static final Pattern NUMBERED = Pattern.compile("Signature(\\d{1,9})");

  /**
   * @param name fully qualified
   * @param type /FT, inherited or own
   * @param value the signature dictionary, if this is a signature field that is signed
   */
  record Field(
      String name,
      COSDictionary dictionary,
      @Nullable COSObjectKey key,
      @Nullable COSName type,
      @Nullable COSDictionary value) {

    boolean isSignature() {
      return COSName.SIG.equals(type);
    }

    boolean isSigned() {
      return value != null;
    }
  }

  private final PdfSource source;
  private final List<Field> fields = new ArrayList<>();
  private final Set<COSObjectKey> visited = new HashSet<>();

  private FormFields(PdfSource source) {
    this.source = source;
  }

  static FormFields of(PdfSource source) {
    FormFields all = new FormFields(source);
    COSDictionary form = source.read(source.catalog(), COSName.ACRO_FORM, COSDictionary.class);
    if (form != null) {
      all.addKids(source.read(form, COSName.FIELDS, COSArray.class), "", null, 0);
    }
    return all;
  }

  Optional<Field> named(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  List<Field> signed() {
    return fields.stream().filter(Field::isSigned).toList();
  }

  /**
   * The next of the names Signature1, Signature2… that the agencies' tools use. Counts the widgets
   * of the page, too: documents that were saved anew have some that no form knows any more.
   */
  String nextName(Page page) {
    Stream<String> names =
        Stream.concat(fields.stream().map(Field::name), page.widgetNames(source).stream());
    int highest = 0;
    for (String name : names.toList()) {
      Matcher numbered = NUMBERED.matcher(name);
      if (numbered.matches()) {
        highest = Math.max(highest, Integer.parseInt(numbered.group(1)));
      }
    }
    return "Signature" + (highest + 1);
  }

  private void addKids(
      @Nullable COSArray kids, String parent, @Nullable COSName inheritedType, int depth) {
    if (kids == null) {
      return;
    }
    if (depth > MAX_DEPTH) {
      throw source.damaged("its form fields are nested deeper than " + MAX_DEPTH);
    }
    for (int i = 0; i < kids.size(); i++) {
      COSBase item = kids.get(i);
      COSObjectKey key = item instanceof COSObject reference ? reference.getKey() : null;
      COSDictionary kid = source.resolve(item, COSDictionary.class, "a form field");
      // A kid without a name is a widget of its parent, not a field.
      if (kid != null && kid.containsKey(COSName.T) && (key == null || visited.add(key))) {
        add(kid, key, parent, inheritedType, depth);
      }
    }
  }

  private void add(
      COSDictionary dictionary,
      @Nullable COSObjectKey key,
      String parent,
      @Nullable COSName inheritedType,
      int depth) {
    COSString partial = source.read(dictionary, COSName.T, COSString.class);
    String last = partial == null ? "" : partial.getString();
    String name = parent.isEmpty() ? last : parent + "." + last;
    COSName own = source.read(dictionary, COSName.FT, COSName.class);
    COSName type = own != null ? own : inheritedType;
    COSDictionary value =
        COSName.SIG.equals(type) ? source.read(dictionary, COSName.V, COSDictionary.class) : null;
    fields.add(new Field(name, dictionary, key, type, value));
    addKids(source.read(dictionary, COSName.KIDS, COSArray.class), name, type, depth + 1);
  }
}
