package vn.hoso.signature.internal.pdf.read;

import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Compares trailers and catalogs entry by entry; hands form, pages and evidence to their rules. */
final class CatalogRule {

  private static final Set<String> INFO_ENTRIES =
      Set.of("ModDate", "CreationDate", "Producer", "Creator");
  private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");

  private final Difference difference;
  private final FormRule form;

  private CatalogRule(Difference difference) {
    this.difference = difference;
    this.form = new FormRule(difference);
  }

  static void apply(Difference difference) {
    new CatalogRule(difference).compareTrailers();
  }

  /** Other entries describe the file, or are private. */
  private void compareTrailers() {
    Pair trailer = difference.trailer();
    // Some viewers look into the last trailer only, and would not decrypt.
    boolean said = difference.after().sections().get(0).trailer().containsKey(COSName.ENCRYPT);
    Pair encryption = trailer.entry(COSName.ENCRYPT);
    if (!encryption.isSame() || said == encryption.after().isAbsent()) {
      difference.reportUnexplained("trailer /Encrypt");
    }
    compareInfo(trailer.entry(COSName.INFO));
    compareCatalogs(trailer.entry(COSName.ROOT));
  }

  /** What was there stays, dates and programs aside. */
  private void compareInfo(Pair info) {
    difference.explain(info);
    for (COSName key : info.differing()) {
      Pair entry = info.entry(key);
      boolean permitted =
          entry.before().isAbsent()
              || INFO_ENTRIES.contains(key.getName())
              || SameValue.of(entry.before().value(), entry.after().value());
      if (permitted && entry.after().number() == 0) {
        difference.report(ChangeLevel.NONE, ChangeKind.METADATA, "trailer /Info");
      } else {
        difference.reportUnexplained("trailer /Info /" + key.getName());
      }
    }
  }

  private void compareCatalogs(Pair catalog) {
    difference.explain(catalog);
    form.apply(catalog.entry(COSName.ACRO_FORM));
    new EvidenceRule(difference).apply(catalog.entry(EvidenceRule.DSS));
    compareMetadata(catalog.entry(COSName.METADATA));
    comparePermissions(catalog.entry(COSName.PERMS));
    PageRule.apply(difference, form.fields());
    new StructureRule(difference).apply(catalog.entry(StructureRule.STRUCT_TREE_ROOT));
    for (COSName key : catalog.differing()) {
      if (key.equals(COSName.VERSION) || key.equals(EXTENSIONS)) {
        difference.explainHere(catalog.entry(key));
        difference.report(ChangeLevel.NONE, ChangeKind.METADATA, "catalog /" + key.getName());
      } else if (key.equals(COSName.NAMES) && isStampNames(catalog.entry(key))) {
        difference.report(ChangeLevel.ANNOTATION, ChangeKind.ANNOTATION_ADDED, "catalog /Names");
      } else if (!Set.of("AcroForm", "DSS", "Metadata", "Perms").contains(key.getName())) {
        difference.reportUnexplained("catalog /" + key.getName());
      }
    }
  }

  /** Acrobat names the appearances of the stamps that it adds. */
  private boolean isStampNames(Pair names) {
    return names.before().isAbsent()
        && difference.isNew(names.after())
        && names.after().dictionary().keySet().equals(Set.of(COSName.AP));
  }

  private void compareMetadata(Pair metadata) {
    boolean changed = difference.isChanged(metadata.after().number()) || !metadata.isSame();
    if (!changed) {
      return;
    }
    difference.explainHere(metadata);
    if (metadata.after().value() instanceof COSStream) {
      difference.report(ChangeLevel.NONE, ChangeKind.METADATA, "catalog /Metadata");
    } else {
      difference.reportUnexplained("catalog /Metadata");
    }
  }

  /** A certification that follows, and is among the new signatures. */
  private void comparePermissions(Pair permissions) {
    difference.explain(permissions);
    for (COSName key : permissions.differing()) {
      Pair entry = permissions.entry(key);
      boolean certified =
          key.equals(Permissions.DOC_MDP)
              && entry.before().isAbsent()
              && form.fields().isNewSignature(entry.after().number());
      if (!certified) {
        difference.reportUnexplained("catalog /Perms");
      }
    }
  }
}
