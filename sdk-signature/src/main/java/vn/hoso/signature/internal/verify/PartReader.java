package vn.hoso.signature.internal.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.hoso.signature.SignatureRole;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.pdf.read.Appearance;
import vn.hoso.signature.internal.pdf.read.PdfReader;
import vn.hoso.signature.internal.pdf.read.PdfSignature;

/**
 * How the signatures of a PDF stand to each other (NĐ 30/2020/NĐ-CP Phụ lục I): a person signs,
 * then the agency adds number, day and seal, each as a signature of its own. Used once.
 */
final class PartReader {

  private static final Set<SignatureRole> OF_AGENCIES =
      Set.of(
          SignatureRole.AGENCY_SEAL,
          SignatureRole.DOCUMENT_NUMBER,
          SignatureRole.DOCUMENT_DATE,
          SignatureRole.COPY_STAMP,
          SignatureRole.ATTACHMENT_STAMP);

  private final DocumentSource document;

  /** In the order in which they were made. */
  private final Map<PdfSignature, Set<SignatureRole>> roles;

  PartReader(DocumentSource document, Map<PdfSignature, Set<SignatureRole>> roles) {
    this.document = document;
    this.roles = new LinkedHashMap<>(roles);
  }

  DocumentPart of(PdfSignature signature) {
    Set<SignatureRole> own = rolesOf(signature);
    Map<String, Set<SignatureRole>> later = new LinkedHashMap<>();
    List<PdfSignature> all = List.copyOf(roles.keySet());
    List<PdfSignature> followers = all.subList(all.indexOf(signature) + 1, all.size());
    followers.forEach(each -> later.put(each.field(), rolesOf(each)));
    return new DocumentPart(
        own, later, underSeal(signature, own, followers), isOverPicture(signature, own));
  }

  private float underSeal(
      PdfSignature signature, Set<SignatureRole> own, List<PdfSignature> followers) {
    Appearance handwriting = signature.appearance();
    if (handwriting == null || !own.contains(SignatureRole.PERSON)) {
      return 0;
    }
    return followers.stream()
        .filter(each -> rolesOf(each).contains(SignatureRole.AGENCY_SEAL))
        .map(PdfSignature::appearance)
        .filter(Objects::nonNull)
        .filter(seal -> seal.page() != 0 && seal.page() == handwriting.page() && seal.picture())
        .map(seal -> handwriting.place().coveredBy(seal.place()))
        .max(Float::compare)
        .orElse(0f);
  }

  /** Only where agencies alone signed: then the picture is not that of a signature. */
  private boolean isOverPicture(PdfSignature signature, Set<SignatureRole> own) {
    Appearance seal = signature.appearance();
    return seal != null
        && seal.picture()
        && own.contains(SignatureRole.AGENCY_SEAL)
        && roles.values().stream().noneMatch(each -> Collections.disjoint(each, OF_AGENCIES))
        && PdfReader.isOverPicture(document, seal);
  }

  private Set<SignatureRole> rolesOf(PdfSignature signature) {
    return roles.getOrDefault(signature, Set.of());
  }
}
