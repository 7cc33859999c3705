package vn.hoso.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.DossierNumber;

/**
 * A dossier of an administrative procedure (hồ sơ thủ tục hành chính). Carries everything that the
 * portal has taken since 2020, and what it takes since 2024; the client decides which of it is
 * sent.
 *
 * <p>Immutable and thread-safe.
 */
public final class Dossier {

  private final DossierNumber number;
  private final String receiptNumber;
  private final ProcedureReference procedure;
  private final Applicant applicant;
  private final String summary;
  private final String otherInformation;
  private final DossierStatus status;
  private final @Nullable Instant submittedAt;
  private final @Nullable Instant receivedAt;
  private final @Nullable Instant dueAt;
  private final @Nullable Instant completedAt;
  private final @Nullable Instant returnedAt;
  private final @Nullable Instant refusedAt;
  private final ReturnMethod returnMethod;
  private final String returnNote;
  private final String handlingUnit;
  private final String note;
  private final @Nullable SubmissionChannel channel;
  private final @Nullable SubmissionPlace place;
  private final boolean digitised;
  private final boolean verifiedByVneid;
  private final @Nullable OnlinePayment onlinePayment;
  private final List<String> connectedDatabases;
  private final List<Attachment> attachments;
  private final List<Fee> fees;
  private final List<OtherPaper> otherPapers;
  private final List<SupplementRequest> supplementRequests;
  private final List<ResultPaper> results;

  Dossier(DossierBuilder builder) {
    this.number = Required.given(builder.number, "Dossier.number", "number(DossierNumber.of(…))");
    this.receiptNumber = builder.receiptNumber;
    this.procedure =
        Required.given(
            builder.procedure,
            "Dossier.procedure",
            "procedure(ProcedureReference.of(code, name, fieldCode, fieldName))");
    this.applicant =
        Required.given(
            builder.applicant,
            "Dossier.applicant",
            "applicant(Applicant.builder(ApplicantKind.PERSON).name(…).build())");
    this.summary =
        Required.given(
            builder.summary,
            "Dossier.summary",
            "summary(…), with the sentence that says what the dossier is about");
    this.otherInformation = builder.otherInformation;
    this.status =
        Required.given(builder.status, "Dossier.status", "status(DossierStatus.ACCEPTED)");
    this.submittedAt = builder.submittedAt;
    this.receivedAt = builder.receivedAt;
    this.dueAt = builder.dueAt;
    this.completedAt = builder.completedAt;
    this.returnedAt = builder.returnedAt;
    this.refusedAt = builder.refusedAt;
    this.returnMethod = builder.returnMethod;
    this.returnNote = builder.returnNote;
    this.handlingUnit =
        Required.given(
            builder.handlingUnit,
            "Dossier.handlingUnit",
            "handlingUnit(…), with the name of the unit");
    this.note = builder.note;
    this.channel = builder.channel;
    this.place = builder.place;
    this.digitised = builder.digitised;
    this.verifiedByVneid = builder.verifiedByVneid;
    this.onlinePayment = builder.onlinePayment;
    this.connectedDatabases = builder.connectedDatabases;
    this.attachments = builder.attachments;
    this.fees = builder.fees;
    this.otherPapers = builder.otherPapers;
    this.supplementRequests = builder.supplementRequests;
    this.results = builder.results;
  }

  public static DossierBuilder builder() {
    return new DossierBuilder();
  }

  /** Mã hồ sơ. */
  public DossierNumber number() {
    return number;
  }

  /** Number of the receipt (số biên nhận), or empty. */
  public String receiptNumber() {
    return receiptNumber;
  }

  /** The procedure that the dossier is for. */
  public ProcedureReference procedure() {
    return procedure;
  }

  /** Chủ hồ sơ. */
  public Applicant applicant() {
    return applicant;
  }

  /** What the dossier is about, in a sentence (trích yếu). */
  public String summary() {
    return summary;
  }

  /** Anything else about the applicant (thông tin khác), or empty. */
  public String otherInformation() {
    return otherInformation;
  }

  /** Where the dossier stands. */
  public DossierStatus status() {
    return status;
  }

  /** When the applicant submitted it (ngày nộp). Sent since 2024. */
  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  /** When the agency accepted it (ngày tiếp nhận). */
  public Optional<Instant> receivedAt() {
    return Optional.ofNullable(receivedAt);
  }

  /** When the result is due (ngày hẹn trả). */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  /** When the handling ended (ngày kết thúc xử lý). */
  public Optional<Instant> completedAt() {
    return Optional.ofNullable(completedAt);
  }

  /** When the applicant got the result (ngày trả). */
  public Optional<Instant> returnedAt() {
    return Optional.ofNullable(returnedAt);
  }

  /** When the agency refused it (ngày từ chối). Sent since 2024. */
  public Optional<Instant> refusedAt() {
    return Optional.ofNullable(refusedAt);
  }

  /** How the result reaches the applicant. */
  public ReturnMethod returnMethod() {
    return returnMethod;
  }

  /** What was noted about the return (thông tin trả), or empty. */
  public String returnNote() {
    return returnNote;
  }

  /** Name of the unit that handles the dossier. */
  public String handlingUnit() {
    return handlingUnit;
  }

  /** Ghi chú, or empty. */
  public String note() {
    return note;
  }

  /** How the dossier reached the agency. Sent since 2024. */
  public Optional<SubmissionChannel> channel() {
    return Optional.ofNullable(channel);
  }

  /** Where the dossier was submitted. Sent since 2024. */
  public Optional<SubmissionPlace> place() {
    return Optional.ofNullable(place);
  }

  /** Whether components of the dossier were digitised. Sent since 2024. */
  public boolean digitised() {
    return digitised;
  }

  /** Whether the applicant's account was verified with VNeID. Sent since 2024. */
  public boolean verifiedByVneid() {
    return verifiedByVneid;
  }

  /** Whether it was paid for online. Sent since 2024. */
  public Optional<OnlinePayment> onlinePayment() {
    return Optional.ofNullable(onlinePayment);
  }

  /**
   * Codes of the national databases (CSDL) that were used; the list is not published. Sent since
   * 2024.
   */
  public List<String> connectedDatabases() {
    return connectedDatabases;
  }

  /** Tài liệu nộp. */
  public List<Attachment> attachments() {
    return attachments;
  }

  /** Phí, lệ phí. */
  public List<Fee> fees() {
    return fees;
  }

  /** Papers handed in without a file. */
  public List<OtherPaper> otherPapers() {
    return otherPapers;
  }

  /** Requests to supplement the dossier. */
  public List<SupplementRequest> supplementRequests() {
    return supplementRequests;
  }

  /** Giấy tờ kết quả. */
  public List<ResultPaper> results() {
    return results;
  }

  /** A builder that begins with the values of this dossier. */
  public DossierBuilder toBuilder() {
    return new DossierBuilder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dossier that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "Dossier[number="
        + number
        + ", procedure="
        + procedure.code()
        + ", status="
        + status
        + ", attachments="
        + attachments.size()
        + ", results="
        + results.size()
        + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(
        number,
        receiptNumber,
        procedure,
        applicant,
        summary,
        otherInformation,
        status,
        submittedAt,
        receivedAt,
        dueAt,
        completedAt,
        returnedAt,
        refusedAt,
        returnMethod,
        returnNote,
        handlingUnit,
        note,
        channel,
        place,
        digitised,
        verifiedByVneid,
        onlinePayment,
        connectedDatabases,
        attachments,
        fees,
        otherPapers,
        supplementRequests,
        results);
  }
}
