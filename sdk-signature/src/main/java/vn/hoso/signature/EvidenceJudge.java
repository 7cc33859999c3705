package vn.hoso.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.report.RecordedReport;
import vn.hoso.signature.internal.report.VietnameseTime;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

/** Verifies evidence that was kept: first its seal, then, with nothing but it, the document. */
final class EvidenceJudge {

  /** The seal comes after the judgement, and the clocks of both may differ. */
  private static final Duration TOLERANCE = Duration.ofMinutes(15);

  private static final Verdict NO_ANCHOR =
      new Verdict.Indeterminate(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);

  private final SignatureVerifier verifier;
  private final TrustAnchors trust;
  private final Sha1Policy sha1;

  EvidenceJudge(SignatureVerifier verifier, TrustAnchors trust, Sha1Policy sha1) {
    this.verifier = verifier;
    this.trust = trust;
    this.sha1 = sha1;
  }

  EvidenceReport judge(Path evidence, List<Path> given) {
    VerificationReport seal = verifier.verify(evidence);
    if (!seal.signatures().stream().allMatch(each -> each.format().startsWith("ASiC"))) {
      throw none(evidence);
    }
    try (Container container = Container.open(DocumentSource.of(evidence))) {
      if (!container.names().contains(EvidenceLayout.JSON)) {
        throw none(evidence);
      }
      Judgement judgement = new Judgement(seal);
      judgement.judgeSeal(EvidenceLayout.sealed(container.names()));
      if (judgement.verdict == EvidenceVerdict.BROKEN) {
        return judgement.report(null, null);
      }
      EvidenceSubject subject =
          EvidenceSubject.of(container).orElseThrow(() -> ambiguous(evidence));
      try (EvidenceContent content = new EvidenceContent(container, subject)) {
        return judgement.judgeDocument(content, given, evidence);
      }
    }
  }

  /** Of one evidence. Not thread-safe. */
  private final class Judgement {

    private final VerificationReport seal;
    private final List<BilingualText> findings = new ArrayList<>();
    private EvidenceVerdict verdict = EvidenceVerdict.CONFIRMED;

    Judgement(VerificationReport seal) {
      this.seal = seal;
    }

    /** A seal over a part of the files would lend its time to the others. */
    void judgeSeal(List<String> files) {
      boolean intact =
          seal.signatures().stream()
              .allMatch(each -> each.intact() && each.covers().containsAll(files));
      if (seal.verdict() instanceof Verdict.Indeterminate && intact) {
        found(
            EvidenceVerdict.UNPROVEN,
            "Chưa đủ căn cứ để tin người niêm phong hoặc thời điểm niêm phong",
            "Who sealed the evidence, or when, is not proven");
      } else if (!intact || !seal.verdict().isReliable()) {
        found(
            EvidenceVerdict.BROKEN,
            "Bằng chứng đã bị thay đổi sau khi niêm phong, hoặc không được niêm phong trọn vẹn",
            "The evidence was changed after it was sealed, or has no seal over all of it");
      }
    }

    EvidenceReport judgeDocument(EvidenceContent content, List<Path> given, Path evidence) {
      RecordedReport recorded = recorded(content.report(), evidence);
      int strangers = content.take(given);
      if (strangers > 0) {
        found(
            EvidenceVerdict.CONTRADICTED,
            "Tệp được đưa kèm không phải là văn bản trong bằng chứng",
            "What was given is not the document that the evidence is about");
        return report(recorded, null);
      }
      Optional<Path> document = content.document();
      if (document.isEmpty()) {
        found(
            EvidenceVerdict.INCOMPLETE,
            "Bằng chứng chỉ lưu mã băm của văn bản; hãy đưa kèm văn bản",
            "The evidence has the digest of the document only: give the document, too");
        return report(recorded, null);
      }
      VerificationReport again = again(content, document.get(), at(recorded));
      compare(recorded, again, evidence);
      return report(recorded, again);
    }

    private void compare(RecordedReport recorded, VerificationReport again, Path evidence) {
      byte[] json = again.toJson().getBytes(StandardCharsets.UTF_8);
      if (recorded(json, evidence).facts().equals(recorded.facts())) {
        return;
      }
      if (again.verdict().equals(NO_ANCHOR)) {
        found(
            EvidenceVerdict.UNPROVEN,
            "Kho tin cậy thiếu chứng thư số gốc của chữ ký trên văn bản",
            "The anchor of the document's signatures is not trusted here");
      } else {
        found(
            EvidenceVerdict.CONTRADICTED,
            "Kiểm tra lại văn bản cho kết quả khác với kết quả đã lưu",
            "Judged again, the document has another verdict than was recorded, or another signer,"
                + " time or extent of a signature");
      }
    }

    /** A recorded time that the seal does not support counts for nothing. */
    private Instant at(RecordedReport recorded) {
      Optional<Instant> proven =
          seal.signatures().stream()
              .filter(each -> each.timeSource() == TimeSource.TIMESTAMP)
              .flatMap(each -> each.signingTime().stream())
              .map(OffsetDateTime::toInstant)
              .max(Comparator.naturalOrder());
      if (proven.isEmpty()) {
        found(
            EvidenceVerdict.UNPROVEN,
            "Thời điểm niêm phong chỉ do người niêm phong khai",
            "The time of the seal is claimed only by who sealed it");
        return recorded.judgedAt();
      }
      Instant sealed = proven.get();
      boolean supported =
          Duration.between(recorded.judgedAt(), sealed).abs().compareTo(TOLERANCE) <= 0;
      if (!supported) {
        found(
            EvidenceVerdict.UNPROVEN,
            "Thời điểm kiểm tra đã lưu cách xa thời điểm niêm phong (%s)"
                .formatted(VietnameseTime.format(sealed)),
            "The recorded time of judgement is far from the time of the seal, " + sealed);
      }
      return supported ? recorded.judgedAt() : sealed;
    }

    EvidenceReport report(@Nullable RecordedReport recorded, @Nullable VerificationReport again) {
      return new EvidenceReport(verdict, findings, seal, recorded, again);
    }

    private void found(EvidenceVerdict found, String vietnamese, String english) {
      verdict = found.compareTo(verdict) > 0 ? found : verdict;
      findings.add(new BilingualText(vietnamese, english));
    }
  }

  private VerificationReport again(EvidenceContent content, Path document, Instant at) {
    SignatureVerifier offline =
        SignatureVerifier.builder()
            .trust(trust.withIntermediates(content.certificates()))
            .offline(OfflineRevocation.of(content.crls(), content.ocsps()))
            .sha1(sha1)
            .at(at)
            .build();
    VerificationReport report =
        content
            .detachedContent()
            .map(signed -> offline.verifyDetached(document, signed))
            .orElseGet(() -> offline.verify(document));
    return report.named(Path.of(EvidenceLayout.name(document)));
  }

  private static UnsupportedDocumentException none(Path document) {
    return new UnsupportedDocumentException(
        "%s is no evidence of a verification: verify it as a document".formatted(document));
  }

  private static UnsupportedDocumentException ambiguous(Path evidence) {
    return new UnsupportedDocumentException(
        "%s does not name one document that it is about: it is no evidence of this library"
            .formatted(evidence));
  }

  private static RecordedReport recorded(byte[] json, Path evidence) {
    try {
      return RecordedReport.read(json);
    } catch (IOException e) {
      throw new UnsupportedDocumentException(
          "%s has a report that cannot be read (%s): it is no evidence of this library"
              .formatted(evidence, e.getMessage()),
          e);
    }
  }
}
