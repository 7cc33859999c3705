package vn.hoso.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.visible.Placement;
import vn.hoso.signature.visible.SignatureImage;
import vn.hoso.signature.visible.VisibleSignature;

/**
 * A document on its way from draft to issue (ban hành văn bản, NĐ 30/2020/NĐ-CP): the competent
 * person signs, then the clerk (văn thư) gives number and day and puts the seal on it, each step a
 * signature and a revision of its own, minutes or days apart, by whatever key its signer has.
 *
 * <pre>{@code
 * OfficialAct act = OfficialAct.of(draft, document);
 * act.person(chairman, options, handwriting, "CHỦ TỊCH", "Nguyễn Thị Hồng Nhung");
 * act.number(clerk, options, "125");
 * act.day(clerk, options, LocalDate.of(2026, 6, 15));
 * act.seal(clerk, options, seal, 36);
 * }</pre>
 *
 * <p>How far it got is read from the document and nowhere else: {@link #next} tells it in another
 * process as well. A step that fails leaves the document as it was, to be tried again. Immutable;
 * one thread at a time for one document.
 */
public final class OfficialAct {

  private final Path draft;
  private final Path document;

  /** In the order in which they have to be taken. */
  public enum Step {
    /** The competent person's handwriting (chữ ký của người có thẩm quyền). */
    PERSON("NguoiCoThamQuyen"),
    /** The number (số văn bản). */
    NUMBER("SoVanBan"),
    /** The day of issue (ngày ban hành). */
    DAY("NgayBanHanh"),
    /** The agency's seal (dấu, chữ ký số của cơ quan). */
    SEAL("ChuKyCoQuan");

    private final String field;

    Step(String field) {
      this.field = field;
    }

    /** The name of its signature field. */
    public String field() {
      return field;
    }
  }

  private OfficialAct(Path draft, Path document) {
    this.draft = draft;
    this.document = document;
  }

  /**
   * A new act, or one to go on with.
   *
   * @param draft the PDF without signatures, which stays as it is
   * @param document what becomes of it; it need not exist before the first step
   */
  public static OfficialAct of(Path draft, Path document) {
    if (draft.toAbsolutePath().normalize().equals(document.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException(
          "draft and document are both %s; name another document".formatted(draft));
    }
    return new OfficialAct(draft, document);
  }

  /**
   * The step that is to be taken; empty if the document is complete.
   *
   * @throws SigningRefusedException if the document is not made of the draft, or a signature in it
   *     is broken: such a document must not go on
   * @throws UnreadableDocumentException if draft or document cannot be read
   */
  public Optional<Step> next() {
    if (!Files.exists(document)) {
      return Optional.of(Step.PERSON);
    }
    requireMadeOfDraft();
    VerificationReport report = SignatureVerifier.builder().build().verify(document);
    if (report.verdict() instanceof Verdict.Invalid) {
      throw new SigningRefusedException(
          "%s has a signature that is broken (%s): it must not be issued; start again from the draft"
              .formatted(document, report.verdict()));
    }
    Set<String> signed =
        report.signatures().stream().map(SignatureReport::field).collect(Collectors.toSet());
    return Arrays.stream(Step.values()).filter(step -> !signed.contains(step.field())).findFirst();
  }

  /**
   * The competent person signs, with the handwriting between title and name.
   *
   * @param options level, time-stamp service and texts; field and look are set here
   * @param title the line above the handwriting, as the document has it: "CHỦ TỊCH"
   * @param name the line below it
   * @throws SigningRefusedException if it is not this step's turn, or as {@link PdfSigning#sign}
   */
  public SignedDocument person(
      DocumentSigner signer,
      PdfSignatureOptions options,
      SignatureImage handwriting,
      String title,
      String name) {
    return sign(
        Step.PERSON, signer, options, VisibleSignature.handwriting(handwriting, title, name));
  }

  /**
   * The clerk gives the number, in the blank after "Số:".
   *
   * @throws SigningRefusedException as {@link #person}
   */
  public SignedDocument number(DocumentSigner signer, PdfSignatureOptions options, String number) {
    return sign(Step.NUMBER, signer, options, VisibleSignature.number(number));
  }

  /**
   * The clerk gives the day, in the blanks of "ngày … tháng … năm …".
   *
   * @throws SigningRefusedException as {@link #person}
   */
  public SignedDocument day(DocumentSigner signer, PdfSignatureOptions options, LocalDate day) {
    return sign(Step.DAY, signer, options, VisibleSignature.day(day));
  }

  /**
   * The clerk seals, over the left third of the handwriting.
   *
   * @param width of the seal, in millimetres
   * @throws SigningRefusedException as {@link #person}
   */
  public SignedDocument seal(
      DocumentSigner signer, PdfSignatureOptions options, SignatureImage seal, double width) {
    Placement placement = Placement.overLeftThirdOf(Step.PERSON.field());
    return sign(Step.SEAL, signer, options, VisibleSignature.seal(seal, width, placement));
  }

  private SignedDocument sign(
      Step step, DocumentSigner signer, PdfSignatureOptions options, VisibleSignature visible) {
    Optional<Step> next = next();
    if (!next.equals(Optional.of(step))) {
      throw new SigningRefusedException(
          "%s is not to have step %s now, but %s"
              .formatted(document, step, next.map(Step::name).orElse("none: it is complete")));
    }
    Path from = step == Step.PERSON ? draft : document;
    return signer.pdf(from, options.newField(step.field()).visible(visible)).sign(document);
  }

  private void requireMadeOfDraft() {
    try {
      long common = Files.mismatch(draft, document);
      if (common >= 0 && common < Files.size(draft)) {
        throw new SigningRefusedException(
            "%s is not made of the draft %s: take the draft that was signed, or another document"
                .formatted(document, draft));
      }
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s or %s cannot be read: check the paths".formatted(draft, document), e);
    }
  }
}
