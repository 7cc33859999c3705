package vn.hoso.signature.internal.pdf.write;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;

/** What earlier signatures and the form itself forbid (ISO 32000-1 §12.8.2, §12.7.4.5). */
final class SigningRules {

  private static final COSName LOCK = COSName.getPDFName("Lock");
  private static final COSName ACTION = COSName.getPDFName("Action");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
  private static final COSName FIELD_MDP = COSName.getPDFName("FieldMDP");
  private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");
  private static final int NO_CHANGES = 1;

  private final PdfSource source;

  private SigningRules(PdfSource source) {
    this.source = source;
  }

  /**
   * Looks at every earlier signature.
   *
   * @param target the name of the field that is to be signed
   * @throws SigningRefusedException if a signature there would break an earlier one, or could not
   *     be seen for what it is
   */
  static void check(PdfSource source, FormFields fields, String target) {
    SigningRules rules = new SigningRules(source);
    rules.requireStaticPages();
    COSDictionary permissions = source.read(source.catalog(), COSName.PERMS, COSDictionary.class);
    if (permissions != null) {
      rules.checkSignature(source.read(permissions, DOC_MDP, COSDictionary.class), target);
    }
    for (FormFields.Field field : fields.signed()) {
      rules.checkLock(field);
      rules.checkSignature(field.value(), target);
    }
  }

  /** A dynamic XFA form draws its pages anew in each viewer: nobody can say what was signed. */
  private void requireStaticPages() {
    if (source.catalog().getBoolean(NEEDS_RENDERING, false)) {
      throw new SigningRefusedException(
          "%s is a dynamic XFA form without pages of its own: print it to a PDF, then sign"
              .formatted(source.path()));
    }
  }

  private void checkLock(FormFields.Field field) {
    COSDictionary lock = source.read(field.dictionary(), LOCK, COSDictionary.class);
    if (lock != null && lock.getInt(COSName.P) == NO_CHANGES) {
      throw locked("the signature in field " + field.name() + " locks the document");
    }
  }

  private void checkSignature(@Nullable COSDictionary signature, String target) {
    if (signature == null) {
      return;
    }
    COSArray references = source.read(signature, COSName.REFERENCE, COSArray.class);
    for (int i = 0; references != null && i < references.size(); i++) {
      COSDictionary reference =
          source.resolve(references.get(i), COSDictionary.class, "a signature reference");
      if (reference != null) {
        checkTransform(reference, target);
      }
    }
  }

  private void checkTransform(COSDictionary reference, String target) {
    COSName method = source.read(reference, COSName.TRANSFORM_METHOD, COSName.class);
    COSDictionary parameters =
        source.read(reference, COSName.TRANSFORM_PARAMS, COSDictionary.class);
    if (method == null || parameters == null) {
      return;
    }
    if (method.equals(DOC_MDP) && parameters.getInt(COSName.P) == NO_CHANGES) {
      throw locked("it is certified, and no changes are allowed (DocMDP P=1)");
    }
    if (method.equals(FIELD_MDP) && covers(parameters, target)) {
      throw locked("an earlier signature locks the field " + target + " (FieldMDP)");
    }
  }

  /** Whether a FieldMDP or lock dictionary locks the field (ISO 32000-1 table 256). */
  private static boolean covers(COSDictionary lock, String target) {
    String action = lock.getNameAsString(ACTION);
    if (action == null) {
      return false;
    }
    boolean listed = lists(lock.getCOSArray(COSName.FIELDS), target);
    return switch (action) {
      case "All" -> true;
      case "Include" -> listed;
      case "Exclude" -> !listed;
      default -> false;
    };
  }

  /** A name stands for the field and all below it. */
  private static boolean lists(@Nullable COSArray names, String target) {
    List<? extends COSBase> list = names == null ? List.of() : names.toList();
    return list.stream()
        .filter(COSString.class::isInstance)
        .map(name -> ((COSString) name).getString())
        .anyMatch(name -> target.equals(name) || target.startsWith(name + "."));
  }

  private SigningRefusedException locked(String reason) {
    return new SigningRefusedException(
        "%s takes no further signature: %s; sign a copy that was not locked"
            .formatted(source.path(), reason));
  }
}
