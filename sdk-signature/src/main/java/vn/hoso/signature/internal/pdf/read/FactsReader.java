package vn.hoso.signature.internal.pdf.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.pdf.read.PdfSignature.Kind;

/** Gathers the facts of one file. */
final class FactsReader {

  /** What is a revision, and what is not, cannot be told without sound cross-references. */
  private static final PdfChange UNKNOWN =
      new PdfChange(ChangeLevel.OTHER, ChangeKind.UNEXPLAINED, "cross-references", false);

  private final PdfFile file;
  private final Revisions revisions;
  private final Revision last;
  private final EvidenceReader evidence;

  FactsReader(PdfFile file) throws IOException {
    this.file = file;
    this.revisions = Revisions.of(file);
    this.last = revisions.last();
    this.evidence = new EvidenceReader(file);
  }

  PdfFacts read() throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    Set<Long> values = new HashSet<>();
    for (FormField field : last.fields()) {
      long number = Revision.number(field.dictionary().getItem(COSName.V));
      COSDictionary value = last.get(field.dictionary(), COSName.V, COSDictionary.class);
      if (field.isSignature() && value != null && (number == 0 || values.add(number))) {
        if (candidates.size() == PdfLimits.SIGNATURES) {
          throw file.tooMuch("it has more than " + PdfLimits.SIGNATURES + " signatures");
        }
        candidates.add(candidate(field, value));
      }
    }
    candidates.sort(Comparator.comparingLong(Candidate::end));
    Map<Revision, Later> later = later(candidates);
    List<PdfOrphan> orphans = orphans(candidates);
    if (candidates.isEmpty() && orphans.isEmpty()) {
      requireEnd();
    }
    return new PdfFacts(
        candidates.stream().map(each -> signature(each, later)).toList(),
        orphans,
        evidence.read(last),
        file.length(),
        revisions.repaired());
  }

  /** Whether a page has a picture of its own under what a signature shows. */
  boolean isOverPicture(Appearance appearance) {
    return AppearanceReader.isOverPicture(last, appearance);
  }

  /**
   * What may be a signature.
   *
   * @param signed the revision that it covers; null if its form is not sound
   */
  private record Candidate(
      FormField field,
      COSDictionary value,
      SignatureForm form,
      @Nullable Revision signed,
      Coverage coverage) {

    long end() {
      return signed == null ? Long.MAX_VALUE : form.end();
    }
  }

  private Candidate candidate(FormField field, COSDictionary value) throws IOException {
    SignatureForm form = SignatureForm.of(file, last, value);
    Revision signed = form.problem() == null ? revisions.endingAt(form.end()) : null;
    String problem = form.problem() == null ? problem(signed, field) : form.problem();
    if (problem != null) {
      return new Candidate(field, value, form.withProblem(problem), null, Coverage.NONE);
    }
    boolean toTheEnd = file.endsBlankFrom(form.end());
    return new Candidate(
        field, value, form, signed, toTheEnd ? Coverage.WHOLE_FILE : Coverage.REVISION);
  }

  private PdfSignature signature(Candidate candidate, Map<Revision, Later> all) {
    // What the dictionary refers to is what it referred to when it was signed.
    Revision signed = candidate.signed() == null ? last : candidate.signed();
    SignatureClaims claims = SignatureClaims.of(signed, candidate.value());
    boolean stamps = candidate.signed() != null && claims.kind() == Kind.DOCUMENT_TIMESTAMP;
    Later later =
        candidate.signed() == null
            ? new Later(List.of(), candidate.form().resembles())
            : all.getOrDefault(signed, new Later(List.of(), Set.of()));
    return new PdfSignature(
        candidate.field().name(),
        candidate.form(),
        claims,
        candidate.coverage(),
        Permissions.certification(signed, candidate.value()),
        AppearanceReader.of(signed, candidate.field().dictionary()),
        later.changes(),
        stamps ? evidence.digests(signed) : Set.of(),
        later.resembles());
  }

  /** What was done after a revision, and what it looks like. */
  private record Later(List<PdfChange> changes, Set<Attack> resembles) {}

  private Map<Revision, Later> later(List<Candidate> candidates) throws IOException {
    Map<Revision, Difference> differences = new LinkedHashMap<>();
    Set<Long> touched = new HashSet<>();
    for (Candidate each : candidates) {
      if (each.coverage() == Coverage.REVISION && each.signed() != null) {
        Difference difference =
            differences.computeIfAbsent(each.signed(), signed -> Difference.between(signed, last));
        touched.addAll(difference.touched());
      }
    }
    References references = new References(touched);
    Map<Revision, Later> later = new LinkedHashMap<>();
    if (revisions.repaired()) {
      later.put(last, new Later(List.of(UNKNOWN), Set.of(Attack.INCREMENTAL_SAVING)));
    }
    for (Map.Entry<Revision, Difference> entry : differences.entrySet()) {
      references.add(entry.getKey());
      Difference difference = entry.getValue();
      if (revisions.repaired()) {
        difference.reportUnexplained(UNKNOWN.subject());
      } else {
        CatalogRule.apply(difference);
        reportBareBytes(difference);
      }
      later.put(entry.getKey(), new Later(difference.changes(references), difference.resembles()));
    }
    return later;
  }

  /** Bytes that no cross-reference section speaks of; some viewers find objects in them. */
  private void reportBareBytes(Difference difference) throws IOException {
    long end = difference.before().end();
    boolean updated = last.sections().stream().anyMatch(section -> section.offset() >= end);
    if (!updated || !file.endsBlankFrom(revisions.lastEnd())) {
      difference.reportBareBytes("end of the file");
    }
  }

  private List<PdfOrphan> orphans(List<Candidate> candidates) throws IOException {
    List<PdfOrphan> orphans = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    for (Candidate each : candidates) {
      known.add(Revision.number(each.field().dictionary().getItem(COSName.V)));
      known.add(each.field().number());
    }
    for (FormField field : last.fields()) {
      COSBase value = field.dictionary().getItem(COSName.V);
      if (field.isSignature() && value != null && !(last.resolve(value) instanceof COSDictionary)) {
        orphans.add(new PdfOrphan("the signature of field %s is gone".formatted(field.name())));
      }
    }
    Node permissions = Node.trailer(last).entry(COSName.ROOT).entry(COSName.PERMS);
    for (COSName key : permissions.dictionary().keySet()) {
      Node signature = permissions.entry(key);
      if (!key.equals(Permissions.DOC_MDP)) {
        known.add(signature.number()); // usage rights are signed by Adobe's programs
      } else if (!known.contains(signature.number())) {
        orphans.add(new PdfOrphan("its certification (/Perms /DocMDP) belongs to no field"));
      }
    }
    orphans.addAll(OrphanScan.of(file, last, known));
    if (candidates.isEmpty() && orphans.isEmpty()) {
      findLost(orphans);
    }
    return orphans;
  }

  /** What a file that is damaged or cut off still says of signatures that it does not have. */
  private void findLost(List<PdfOrphan> orphans) throws IOException {
    Node form = Node.trailer(last).entry(COSName.ROOT).entry(COSName.ACRO_FORM);
    boolean signaturesExist =
        form.entry(FormRule.SIG_FLAGS).value() instanceof COSInteger flags
            && (flags.intValue() & 1) != 0;
    if (revisions.repaired() && signaturesExist) {
      orphans.add(new PdfOrphan("its form says that there are signatures, and has none"));
    } else if (file.isCutOff() && OrphanScan.endsInASignature(file, revisions.lastEnd())) {
      orphans.add(new PdfOrphan("it ends within a signature"));
    }
  }

  /** A signature is in the last revision: where that is cut off, there may have been one. */
  private void requireEnd() throws IOException {
    if (file.isCutOff()) {
      throw file.damaged("its end is missing, and perhaps signatures with it", null);
    }
  }

  /** Whether the revision that a signature covers has it: an attacker may have added it later. */
  private @Nullable String problem(@Nullable Revision signed, FormField field) {
    if (signed == null) {
      return "the bytes that it covers do not end where a revision ends";
    }
    long value = Revision.number(field.dictionary().getItem(COSName.V));
    for (FormField each : signed.fields()) {
      if (each.name().equals(field.name())
          && each.isSignature()
          && Revision.number(each.dictionary().getItem(COSName.V)) == value
          && isSamePlace(signed, value == 0 ? field.number() : value)) {
        return null;
      }
    }
    return SignatureForm.NOT_INSIDE;
  }

  private boolean isSamePlace(Revision signed, long number) {
    Place place = signed.place(number);
    return place != null && !place.isCompressed() && place.equals(last.place(number));
  }
}
