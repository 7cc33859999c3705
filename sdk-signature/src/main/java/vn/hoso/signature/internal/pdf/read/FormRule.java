package vn.hoso.signature.internal.pdf.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/**
 * Permits further signature fields, signatures in empty fields, and values in other fields (ISO
 * 32000-1 §12.7). What a signed field shows stays as it was.
 */
final class FormRule {

  private static final COSName DR = COSName.getPDFName("DR");
  static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
  private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");

  private final Difference difference;
  private final FieldRule fields;

  FormRule(Difference difference) {
    this.difference = difference;
    this.fields = new FieldRule(difference);
  }

  void apply(Pair form) {
    if (form.after().isAbsent() && !form.before().isAbsent()) {
      difference.reportUnexplained("catalog /AcroForm");
      return;
    }
    difference.explain(form);
    difference.explainHere(form.entry(COSName.FIELDS));
    compareResources(form.entry(DR));
    for (COSName key : form.differing()) {
      Pair entry = form.entry(key);
      if (!isPermitted(key, entry)) {
        difference.reportUnexplained("form /" + key.getName());
      }
    }
    compareFields();
  }

  FieldRule fields() {
    return fields;
  }

  private boolean isPermitted(COSName key, Pair entry) {
    if (key.equals(COSName.FIELDS) || key.equals(DR)) {
      return true;
    }
    if (key.equals(SIG_FLAGS)) {
      return flags(entry.after()) != 0 && (flags(entry.before()) & ~flags(entry.after())) == 0;
    }
    if (key.equals(COSName.DA)) {
      return entry.before().isAbsent();
    }
    // True would have viewers draw the fields anew.
    return key.equals(NEED_APPEARANCES) && !"true".equals(String.valueOf(entry.after().value()));
  }

  /** Fonts may be added for further fields; names that there were keep their meaning. */
  private void compareResources(Pair resources) {
    difference.explainHere(resources);
    for (COSName category : resources.differing()) {
      Pair names = resources.entry(category);
      difference.explainHere(names);
      boolean onlyAdded =
          names.before().isAbsent()
              || names.differing().stream().allMatch(name -> names.entry(name).before().isAbsent());
      if (!onlyAdded) {
        difference.reportUnexplained("form /DR /" + category.getName());
      }
    }
  }

  private void compareFields() {
    Map<Object, FormField> old = new HashMap<>();
    for (FormField field : difference.before().fields()) {
      old.put(identity(field), field);
    }
    List<FormField> now = difference.after().fields();
    for (FormField field : now) {
      FormField earlier = old.remove(identity(field));
      if (earlier == null) {
        fields.added(field);
      } else {
        fields.compare(earlier, field);
      }
    }
    old.values()
        .forEach(
            field -> difference.reportUnexplained("field " + field.name(), Attack.SHADOW_HIDE));
  }

  private static Object identity(FormField field) {
    return field.number() == 0 ? field.name() : field.number();
  }

  private static int flags(Node node) {
    return node.value() instanceof COSInteger number ? number.intValue() : 0;
  }
}
