package vn.hoso.signature.internal.pdf.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Walks the fields of a revision's form; what is malformed is skipped, as viewers do. */
final class FormFields {

  private final PdfFile file;
  private final Revision revision;
  private final List<FormField> fields = new ArrayList<>();
  private final Set<Long> visited = new HashSet<>();
  private int nodes;

  private FormFields(PdfFile file, Revision revision) {
    this.file = file;
    this.revision = revision;
  }

  static List<FormField> of(PdfFile file, Revision revision) {
    FormFields walk = new FormFields(file, revision);
    COSBase item = revision.catalog().getItem(COSName.ACRO_FORM);
    COSDictionary form = revision.get(revision.catalog(), COSName.ACRO_FORM, COSDictionary.class);
    if (form == null && revision.isUnreadable(Revision.number(item))) {
      throw file.damaged("its form cannot be read", null);
    }
    if (form != null) {
      walk.addAll(revision.get(form, COSName.FIELDS, COSArray.class), "", null, 0);
    }
    return walk.fields;
  }

  private void addAll(
      @Nullable COSArray kids, String parent, @Nullable COSName inheritedType, int depth) {
    if (kids == null) {
      return;
    }
    if (depth > PdfLimits.TREE_DEPTH) {
      throw file.tooMuch("its fields are nested deeper than " + PdfLimits.TREE_DEPTH);
    }
    for (int i = 0; i < kids.size(); i++) {
      if (++nodes > PdfLimits.FIELDS) {
        throw file.tooMuch("it has more than " + PdfLimits.FIELDS + " fields");
      }
      COSBase item = kids.get(i);
      long number = Revision.number(item);
      // A kid without a name is a widget of its parent, not a field.
      if (revision.resolve(item) instanceof COSDictionary kid
          && (depth == 0 || kid.containsKey(COSName.T))
          && (number == 0 || visited.add(number))) {
        add(item, kid, parent, inheritedType, depth);
      }
    }
  }

  private void add(
      COSBase item,
      COSDictionary dictionary,
      String parent,
      @Nullable COSName inheritedType,
      int depth) {
    COSString partial = revision.get(dictionary, COSName.T, COSString.class);
    String last = partial == null ? "" : partial.getString();
    String name = parent.isEmpty() ? last : parent + "." + last;
    COSName own = revision.get(dictionary, COSName.FT, COSName.class);
    COSName type = own != null ? own : inheritedType;
    fields.add(new FormField(name, item, dictionary, type));
    addAll(revision.get(dictionary, COSName.KIDS, COSArray.class), name, type, depth + 1);
  }
}
