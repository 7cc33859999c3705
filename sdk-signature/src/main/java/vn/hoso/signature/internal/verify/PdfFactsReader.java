package vn.hoso.signature.internal.verify;

import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.SignatureRole;
import vn.hoso.signature.internal.cms.read.CmsFacts;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.crypto.Certificates;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.pdf.read.Attack;
import vn.hoso.signature.internal.pdf.read.ByteSpan;
import vn.hoso.signature.internal.pdf.read.Coverage;
import vn.hoso.signature.internal.pdf.read.CoveredBytes;
import vn.hoso.signature.internal.pdf.read.DocMdp;
import vn.hoso.signature.internal.pdf.read.PdfFacts;
import vn.hoso.signature.internal.pdf.read.PdfOrphan;
import vn.hoso.signature.internal.pdf.read.PdfReader;
import vn.hoso.signature.internal.pdf.read.PdfSignature;
import vn.hoso.signature.internal.pdf.read.PdfSignature.Kind;

/** The facts of a PDF's signatures (ISO 32000-1 §12.8, EN 319 142-1). Used once. */
final class PdfFactsReader {

  /** What /Contents has is a CMS; also where nothing says so, as in early files. */
  private static final Set<String> CMS_FORMS =
      Set.of("adbe.pkcs7.detached", "adbe.pkcs7.sha1", "ETSI.CAdES.detached", "");

  /** What every CMS begins with. */
  private static final byte SEQUENCE = 0x30;

  private final DocumentSource document;
  private final PdfFacts pdf;
  private final List<X509Certificate> certificates;
  private final Map<String, Map<List<ByteSpan>, byte[]>> digests = new HashMap<>();

  private PdfFactsReader(DocumentSource document, PdfFacts pdf) {
    this.document = document;
    this.pdf = pdf;
    this.certificates =
        pdf.evidence().certificates().stream()
            .map(Certificates::read)
            .flatMap(Optional::stream)
            .toList();
  }

  static DocumentFacts read(DocumentSource document) {
    return new PdfFactsReader(document, PdfReader.read(document)).facts();
  }

  private DocumentFacts facts() {
    List<DocumentTimeStamp> timeStamps = documentTimeStamps();
    Map<PdfSignature, SignatureFactsBuilder> signatures = new LinkedHashMap<>();
    Map<PdfSignature, Set<SignatureRole>> roles = new LinkedHashMap<>();
    for (PdfSignature signature : pdf.signatures()) {
      if (signature.kind() == Kind.SIGNATURE) {
        SignatureFactsBuilder facts = facts(signature, timeStamps);
        signatures.put(signature, facts);
        roles.put(
            signature,
            RoleRule.of(
                facts.certificate(), signature.appearance(), signature.certification() != null));
      }
    }
    PartReader parts = new PartReader(document, roles);
    List<SignatureFacts> facts =
        signatures.entrySet().stream()
            .map(each -> each.getValue().part(parts.of(each.getKey())).build())
            .toList();
    return new DocumentFacts(
        document.name(),
        facts.isEmpty() ? timeStampsAlone(timeStamps) : facts,
        pdf.orphans().stream().map(PdfOrphan::trace).toList());
  }

  /** Document time-stamps of a document that nobody signed: they are its signatures then. */
  private List<SignatureFacts> timeStampsAlone(List<DocumentTimeStamp> timeStamps) {
    List<SignatureFacts> alone = new ArrayList<>();
    for (PdfSignature stamp : pdf.signatures()) {
      SignatureFactsBuilder facts = builder(stamp);
      try {
        facts.timeStampOnly(
            TimeStampFacts.readDocumentTimeStamp(stamp.contents()),
            stamp.formProblem() == null ? algorithm -> digest(stamp.covered(), algorithm) : null);
      } catch (MalformedCmsException e) {
        facts.problem("its time-stamp token cannot be read: " + e.getMessage());
      }
      addTimeStamps(stamp, Set.of(), timeStamps, facts);
      alone.add(facts.build());
    }
    return alone;
  }

  private SignatureFactsBuilder builder(PdfSignature signature) {
    return new SignatureFactsBuilder(signature.field(), "PDF " + signature.subFilter())
        .problem(signature.formProblem())
        .changes(signature.changesAfter(), permission(signature))
        .resembles(signature.resembles())
        .covers(covers(signature), false)
        .material(certificates, pdf.evidence().crls(), pdf.evidence().ocsps());
  }

  private SignatureFactsBuilder facts(PdfSignature signature, List<DocumentTimeStamp> timeStamps) {
    SignatureFactsBuilder facts =
        builder(signature).innerDigest(isSha1Form(signature) ? "SHA-1" : null);
    if (signature.subFilter().equals(X509Form.SUB_FILTER)) {
      X509Form.add(signature, facts, algorithm -> digest(signature.covered(), algorithm));
      addTimeStamps(signature, Set.of(), timeStamps, facts);
      return facts.statedTime(signature.signingTime());
    }
    if (!CMS_FORMS.contains(signature.subFilter())) {
      return facts.statedTime(signature.signingTime());
    }
    Set<String> carried = Set.of();
    try {
      CmsFacts cms = CmsReader.read(signature.contents());
      facts.material(cms.certificates(), cms.crls(), cms.ocsps());
      if (cms.signers().size() == 1) {
        CmsSigner signer = cms.signers().get(0);
        carried = Carried.by(cms, signer);
        facts.problem(problem(signature, cms)).signer(signer, contentDigest(signature, cms));
      } else {
        // ISO 32000-2 §12.8.3.3.1
        facts.problem("its CMS has %d signers instead of one".formatted(cms.signers().size()));
      }
    } catch (MalformedCmsException e) {
      facts.problem("its CMS cannot be read: " + e.getMessage());
      if (signature.formProblem() == null && signature.contents()[0] != SEQUENCE) {
        facts.resembles(Set.of(Attack.UNIVERSAL_FORGERY));
      }
    }
    addTimeStamps(signature, carried, timeStamps, facts);
    return facts.statedTime(signature.signingTime());
  }

  /** Those of the document that came later; they cover what the signature itself carries. */
  private void addTimeStamps(
      PdfSignature signature,
      Set<String> carried,
      List<DocumentTimeStamp> timeStamps,
      SignatureFactsBuilder facts) {
    if (signature.formProblem() == null) {
      timeStamps.stream()
          .filter(t -> t.end() > end(signature))
          .map(t -> t.proof(carried))
          .forEach(facts::timeStamp);
    }
  }

  /** By DocMDP, as it stood when this was signed: whoever signs later cannot permit anything. */
  private int permission(PdfSignature signature) {
    return pdf.signatures().stream()
        .limit(pdf.signatures().indexOf(signature) + 1L)
        .map(PdfSignature::certification)
        .filter(Objects::nonNull)
        .mapToInt(DocMdp::p)
        .findFirst()
        .orElse(0);
  }

  private static List<String> covers(PdfSignature signature) {
    return signature.coverage() == Coverage.WHOLE_FILE ? List.of("whole document") : List.of();
  }

  private @Nullable String problem(PdfSignature signature, CmsFacts cms) {
    if (signature.formProblem() != null || !isSha1Form(signature)) {
      return null;
    }
    byte[] covered = digest(signature.covered(), "SHA-1");
    return cms.content().filter(content -> Arrays.equals(content, covered)).isPresent()
        ? null
        : "what its CMS signs is not the SHA-1 digest of the covered bytes";
  }

  private @Nullable Function<String, byte[]> contentDigest(PdfSignature signature, CmsFacts cms) {
    if (signature.formProblem() != null) {
      return null;
    }
    return isSha1Form(signature)
        ? algorithm -> Digests.of(cms.content().orElseGet(() -> new byte[0]), algorithm)
        : algorithm -> digest(signature.covered(), algorithm);
  }

  /** The CMS signs the SHA-1 digest of the covered bytes (ISO 32000-1 §12.8.3.3.1). */
  private static boolean isSha1Form(PdfSignature signature) {
    return signature.subFilter().equals("adbe.pkcs7.sha1");
  }

  /** The earliest first. */
  private List<DocumentTimeStamp> documentTimeStamps() {
    List<DocumentTimeStamp> found = new ArrayList<>();
    Set<String> earlier = new HashSet<>();
    for (PdfSignature signature : pdf.signatures()) {
      if (signature.kind() == Kind.DOCUMENT_TIMESTAMP && signature.formProblem() == null) {
        try {
          TimeStampFacts token = TimeStampFacts.readDocumentTimeStamp(signature.contents());
          Set<String> covered = new HashSet<>(signature.evidence());
          covered.addAll(earlier);
          boolean matches = token.isOver(each -> digest(signature.covered(), each));
          found.add(new DocumentTimeStamp(end(signature), token, matches, covered));
          earlier.addAll(token.parts());
        } catch (MalformedCmsException e) {
          // proves nothing, and so is no fact about any signature
        }
      }
    }
    return found;
  }

  private byte[] digest(List<ByteSpan> spans, String algorithm) {
    return Objects.requireNonNull(digests.computeIfAbsent(algorithm, this::digests).get(spans));
  }

  /** Of all signatures, since it costs one pass. */
  private Map<List<ByteSpan>, byte[]> digests(String algorithm) {
    Set<List<ByteSpan>> covered =
        pdf.signatures().stream()
            .filter(signature -> signature.formProblem() == null)
            .map(PdfSignature::covered)
            .collect(Collectors.toSet());
    try {
      return CoveredBytes.digests(document, covered, algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("No digest " + algorithm, e);
    }
  }

  private static long end(PdfSignature signature) {
    ByteSpan last = signature.covered().get(signature.covered().size() - 1);
    return last.offset() + last.length();
  }
}
