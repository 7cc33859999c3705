package vn.hoso.signature.internal.pdf.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What the signatures of a revision permit later ones to do (ISO 32000-1 §12.8.2, ISO 32000-2 table
 * 236).
 */
final class Permissions {

  static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
  private static final COSName FIELD_MDP = COSName.getPDFName("FieldMDP");
  private static final COSName LOCK = COSName.getPDFName("Lock");
  private static final COSName ACTION = COSName.getPDFName("Action");
  private static final int DEFAULT_P = 2;

  private final List<Lock> locks = new ArrayList<>();
  private @Nullable DocMdp strictest;

  /** The fields that a FieldMDP transform locks (ISO 32000-1 table 256). */
  private record Lock(@Nullable String action, List<String> names) {

    static Lock of(Node parameters) {
      List<String> names =
          parameters.entry(COSName.FIELDS).elements().stream()
              .map(name -> name.value() instanceof COSString text ? text.getString() : null)
              .filter(Objects::nonNull)
              .toList();
      return new Lock(parameters.name(ACTION), names);
    }

    boolean covers(String field) {
      // A name stands for the field and all below it.
      boolean listed =
          names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
      return switch (action == null ? "All" : action) {
        case "Include" -> listed;
        case "Exclude" -> !listed;
        default -> true;
      };
    }
  }

  private Permissions() {}

  /** Those in force in this revision. */
  static Permissions in(Revision revision) {
    Permissions permissions = new Permissions();
    for (FormField field : revision.fields()) {
      COSDictionary value = revision.get(field.dictionary(), COSName.V, COSDictionary.class);
      if (field.isSignature() && value != null) {
        permissions.restrict(certification(revision, value));
        permissions.addLocks(revision, field.dictionary(), value);
      }
    }
    return permissions;
  }

  /** What a signature permits if it is a certification; null if it is none. */
  static @Nullable DocMdp certification(Revision revision, COSDictionary signature) {
    DocMdp strictest = null;
    for (Node reference : references(revision, signature)) {
      if (DOC_MDP.equals(reference.entry(COSName.TRANSFORM_METHOD).value())) {
        Node p = reference.entry(COSName.TRANSFORM_PARAMS).entry(COSName.P);
        strictest = stricter(strictest, docMdp(p, DEFAULT_P));
      }
    }
    return strictest;
  }

  /**
   * Whether they forbid a change.
   *
   * @param field its field, if it is the change of one
   */
  boolean forbid(ChangeLevel level, @Nullable String field) {
    boolean locked =
        field != null
            && level.compareTo(ChangeLevel.EVIDENCE) > 0
            && locks.stream().anyMatch(lock -> lock.covers(field));
    return locked || (strictest != null && !strictest.permits(level));
  }

  /** Whether a certification, or a locking signature, is in force. */
  boolean isCertified() {
    return strictest != null;
  }

  private void addLocks(Revision revision, COSDictionary field, COSDictionary signature) {
    for (Node reference : references(revision, signature)) {
      if (FIELD_MDP.equals(reference.entry(COSName.TRANSFORM_METHOD).value())) {
        locks.add(Lock.of(reference.entry(COSName.TRANSFORM_PARAMS)));
      }
    }
    Node p = new Node(revision, field, Use.TRAILER).entry(LOCK).entry(COSName.P);
    if (!p.isAbsent()) {
      restrict(docMdp(p, 1));
    }
  }

  private void restrict(@Nullable DocMdp other) {
    strictest = stricter(strictest, other);
  }

  private static List<Node> references(Revision revision, COSDictionary signature) {
    return new Node(revision, signature, Use.TRAILER).entry(COSName.REFERENCE).elements();
  }

  private static DocMdp docMdp(Node p, int otherwise) {
    return DocMdp.of(p.value() instanceof COSInteger number ? number.intValue() : otherwise);
  }

  private static @Nullable DocMdp stricter(@Nullable DocMdp a, @Nullable DocMdp b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) <= 0 ? a : b;
  }
}
