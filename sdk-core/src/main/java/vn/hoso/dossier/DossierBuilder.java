package vn.hoso.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.DossierNumber;

/**
 * Builds a {@link Dossier}. Each method sets the field of the same name, whose meaning stands
 * there. Required are number, procedure, applicant, summary, status and handling unit, and for a
 * dossier in state {@link DossierStatus#ACCEPTED}, {@link DossierStatus#PROCESSING}, {@link
 * DossierStatus#PROCESSED} or {@link DossierStatus#RETURNED} the times of receipt and of the
 * appointed return: the portal asks for them. Not thread-safe.
 */
public final class DossierBuilder {

  private static final Set<DossierStatus> AFTER_ACCEPTANCE =
      Set.of(
          DossierStatus.ACCEPTED,
          DossierStatus.PROCESSING,
          DossierStatus.PROCESSED,
          DossierStatus.RETURNED);

  @Nullable DossierNumber number;
  String receiptNumber = "";
  @Nullable ProcedureReference procedure;
  @Nullable Applicant applicant;
  @Nullable String summary;
  String otherInformation = "";
  @Nullable DossierStatus status;
  @Nullable Instant submittedAt;
  @Nullable Instant receivedAt;
  @Nullable Instant dueAt;
  @Nullable Instant completedAt;
  @Nullable Instant returnedAt;
  @Nullable Instant refusedAt;
  ReturnMethod returnMethod = ReturnMethod.IN_PERSON;
  String returnNote = "";
  @Nullable String handlingUnit;
  String note = "";
  @Nullable SubmissionChannel channel;
  @Nullable SubmissionPlace place;
  boolean digitised;
  boolean verifiedByVneid;
  @Nullable OnlinePayment onlinePayment;
  List<String> connectedDatabases = List.of();
  List<Attachment> attachments = List.of();
  List<Fee> fees = List.of();
  List<OtherPaper> otherPapers = List.of();
  List<SupplementRequest> supplementRequests = List.of();
  List<ResultPaper> results = List.of();

  DossierBuilder() {}

  DossierBuilder(Dossier dossier) {
    this.number = dossier.number();
    this.receiptNumber = dossier.receiptNumber();
    this.procedure = dossier.procedure();
    this.applicant = dossier.applicant();
    this.summary = dossier.summary();
    this.otherInformation = dossier.otherInformation();
    this.status = dossier.status();
    this.submittedAt = dossier.submittedAt().orElse(null);
    this.receivedAt = dossier.receivedAt().orElse(null);
    this.dueAt = dossier.dueAt().orElse(null);
    this.completedAt = dossier.completedAt().orElse(null);
    this.returnedAt = dossier.returnedAt().orElse(null);
    this.refusedAt = dossier.refusedAt().orElse(null);
    this.returnMethod = dossier.returnMethod();
    this.returnNote = dossier.returnNote();
    this.handlingUnit = dossier.handlingUnit();
    this.note = dossier.note();
    this.channel = dossier.channel().orElse(null);
    this.place = dossier.place().orElse(null);
    this.digitised = dossier.digitised();
    this.verifiedByVneid = dossier.verifiedByVneid();
    this.onlinePayment = dossier.onlinePayment().orElse(null);
    this.connectedDatabases = dossier.connectedDatabases();
    this.attachments = dossier.attachments();
    this.fees = dossier.fees();
    this.otherPapers = dossier.otherPapers();
    this.supplementRequests = dossier.supplementRequests();
    this.results = dossier.results();
  }

  public DossierBuilder number(DossierNumber number) {
    this.number = number;
    return this;
  }

  public DossierBuilder receiptNumber(String receiptNumber) {
    this.receiptNumber = Objects.requireNonNull(receiptNumber, "receiptNumber");
    return this;
  }

  public DossierBuilder procedure(ProcedureReference procedure) {
    this.procedure = procedure;
    return this;
  }

  public DossierBuilder applicant(Applicant applicant) {
    this.applicant = applicant;
    return this;
  }

  public DossierBuilder summary(String summary) {
    this.summary = summary;
    return this;
  }

  public DossierBuilder otherInformation(String otherInformation) {
    this.otherInformation = Objects.requireNonNull(otherInformation, "otherInformation");
    return this;
  }

  public DossierBuilder status(DossierStatus status) {
    this.status = status;
    return this;
  }

  public DossierBuilder submittedAt(Instant submittedAt) {
    this.submittedAt = VietnamTime.toSecond(submittedAt, "Dossier.submittedAt");
    return this;
  }

  public DossierBuilder receivedAt(Instant receivedAt) {
    this.receivedAt = VietnamTime.toSecond(receivedAt, "Dossier.receivedAt");
    return this;
  }

  public DossierBuilder dueAt(Instant dueAt) {
    this.dueAt = VietnamTime.toSecond(dueAt, "Dossier.dueAt");
    return this;
  }

  public DossierBuilder completedAt(Instant completedAt) {
    this.completedAt = VietnamTime.toSecond(completedAt, "Dossier.completedAt");
    return this;
  }

  public DossierBuilder returnedAt(Instant returnedAt) {
    this.returnedAt = VietnamTime.toSecond(returnedAt, "Dossier.returnedAt");
    return this;
  }

  public DossierBuilder refusedAt(Instant refusedAt) {
    this.refusedAt = VietnamTime.toSecond(refusedAt, "Dossier.refusedAt");
    return this;
  }

  /** {@link ReturnMethod#IN_PERSON} unless set. */
  public DossierBuilder returnMethod(ReturnMethod returnMethod) {
    this.returnMethod = Objects.requireNonNull(returnMethod, "returnMethod");
    return this;
  }

  public DossierBuilder returnNote(String returnNote) {
    this.returnNote = Objects.requireNonNull(returnNote, "returnNote");
    return this;
  }

  public DossierBuilder handlingUnit(String handlingUnit) {
    this.handlingUnit = handlingUnit;
    return this;
  }

  public DossierBuilder note(String note) {
    this.note = Objects.requireNonNull(note, "note");
    return this;
  }

  public DossierBuilder channel(SubmissionChannel channel) {
    this.channel = channel;
    return this;
  }

  public DossierBuilder place(SubmissionPlace place) {
    this.place = place;
    return this;
  }

  public DossierBuilder digitised(boolean digitised) {
    this.digitised = digitised;
    return this;
  }

  public DossierBuilder verifiedByVneid(boolean verifiedByVneid) {
    this.verifiedByVneid = verifiedByVneid;
    return this;
  }

  public DossierBuilder onlinePayment(OnlinePayment onlinePayment) {
    this.onlinePayment = onlinePayment;
    return this;
  }

  public DossierBuilder connectedDatabases(List<String> connectedDatabases) {
    this.connectedDatabases = List.copyOf(connectedDatabases);
    return this;
  }

  public DossierBuilder attachments(List<Attachment> attachments) {
    this.attachments = List.copyOf(attachments);
    return this;
  }

  public DossierBuilder fees(List<Fee> fees) {
    this.fees = List.copyOf(fees);
    return this;
  }

  public DossierBuilder otherPapers(List<OtherPaper> otherPapers) {
    this.otherPapers = List.copyOf(otherPapers);
    return this;
  }

  public DossierBuilder supplementRequests(List<SupplementRequest> supplementRequests) {
    this.supplementRequests = List.copyOf(supplementRequests);
    return this;
  }

  public DossierBuilder results(List<ResultPaper> results) {
    this.results = List.copyOf(results);
    return this;
  }

  /**
   * Builds the dossier.
   *
   * @throws IllegalStateException if something required is missing; the message says what, and
   *     which call sets it
   */
  public Dossier build() {
    if (status != null && AFTER_ACCEPTANCE.contains(status)) {
      String because = ", or another status than " + status;
      Required.given(receivedAt, "Dossier.receivedAt", "receivedAt(…)" + because);
      Required.given(dueAt, "Dossier.dueAt", "dueAt(…)" + because);
    }
    return new Dossier(this);
  }
}
