package vn.hoso.edxml;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document (văn bản điện tử) as one agency sends it to others: everything but its attachments,
 * which the reader hands out and the writer is given next to it. Whether it is new, or revokes,
 * updates or replaces another, {@link #kind()} says.
 */
public final class EdxmlDocument implements EdxmlMessage {

  private final Organization from;
  private final List<Organization> to;
  private final String documentId;
  private final @Nullable DocumentCode code;
  private final String place;
  private final @Nullable LocalDate promulgated;
  private final @Nullable DocumentType type;
  private final String subject;
  private final String content;
  private final @Nullable Signer signer;
  private final @Nullable LocalDate due;
  private final @Nullable OtherInfo otherInfo;
  private final List<DocumentReference> responseFor;
  private final @Nullable SteeringType steering;
  private final String applicationType;
  private final List<String> tasks;
  private final List<String> places;
  private final List<TraceHop> trace;
  private final @Nullable Business business;
  private final @Nullable SignatureElement signature;

  EdxmlDocument(Organization from, EdxmlDocumentBuilder builder) {
    this.from = from;
    this.to = builder.to;
    this.documentId = builder.documentId;
    this.code = builder.code;
    this.place = builder.place;
    this.promulgated = builder.promulgated;
    this.type = builder.type;
    this.subject = builder.subject;
    this.content = builder.content;
    this.signer = builder.signer;
    this.due = builder.due;
    this.otherInfo = builder.otherInfo;
    this.responseFor = builder.responseFor;
    this.steering = builder.steering;
    this.applicationType = builder.applicationType;
    this.tasks = builder.tasks;
    this.places = builder.places;
    this.trace = builder.trace;
    this.business = builder.business;
    this.signature = builder.signature;
  }

  public static EdxmlDocumentBuilder builder() {
    return new EdxmlDocumentBuilder();
  }

  /** Who sends it. */
  @Override
  public Organization from() {
    return from;
  }

  /** Who receives it; at least one. */
  public List<Organization> to() {
    return to;
  }

  /**
   * Its identifier on the axis ({@code DocumentId}): {@code agency,date,number} or a UUID; or
   * empty.
   */
  public String documentId() {
    return documentId;
  }

  /** Its number and symbol (số, ký hiệu). */
  public Optional<DocumentCode> code() {
    return Optional.ofNullable(code);
  }

  /** Where it was issued (nơi ban hành), or empty. */
  public String place() {
    return place;
  }

  /** When it was issued (ngày ban hành). */
  public Optional<LocalDate> promulgated() {
    return Optional.ofNullable(promulgated);
  }

  /** Its type (loại văn bản). */
  public Optional<DocumentType> type() {
    return Optional.ofNullable(type);
  }

  /** What it is about (trích yếu), or empty. */
  public String subject() {
    return subject;
  }

  /** Its content in short, or empty. */
  public String content() {
    return content;
  }

  /** Who signed it. */
  public Optional<Signer> signer() {
    return Optional.ofNullable(signer);
  }

  /** By when it is to be dealt with (hạn xử lý). */
  public Optional<LocalDate> due() {
    return Optional.ofNullable(due);
  }

  /** What else is said about issuing and handling it. */
  public Optional<OtherInfo> otherInfo() {
    return Optional.ofNullable(otherInfo);
  }

  /** The documents that it answers, or revokes. */
  public List<DocumentReference> responseFor() {
    return responseFor;
  }

  /** Whether it gives orders (loại chỉ đạo). */
  public Optional<SteeringType> steering() {
    return Optional.ofNullable(steering);
  }

  /** {@code ApplicationType}, a code whose list is not published, or empty. */
  public String applicationType() {
    return applicationType;
  }

  /** Codes of the tasks that it answers ({@code ResponseForTask}). */
  public List<String> tasks() {
    return tasks;
  }

  /** Who else gets it (nơi nhận, {@code ToPlaces}), in words. */
  public List<String> places() {
    return places;
  }

  /** The systems that it passed through, in order. */
  public List<TraceHop> trace() {
    return trace;
  }

  /** What it does to earlier documents. */
  public Optional<Business> business() {
    return Optional.ofNullable(business);
  }

  /** The signature element in its header, uninterpreted. */
  public Optional<SignatureElement> signature() {
    return Optional.ofNullable(signature);
  }

  /** New, revocation, update or replacement; new if the document does not say. */
  public BusinessType kind() {
    return business().flatMap(Business::type).orElse(BusinessType.NEW);
  }

  /** A builder that begins with the values of this document. */
  public EdxmlDocumentBuilder toBuilder() {
    EdxmlDocumentBuilder builder = new EdxmlDocumentBuilder();
    builder.from = from;
    builder.to = to;
    builder.documentId = documentId;
    builder.code = code;
    builder.place = place;
    builder.promulgated = promulgated;
    builder.type = type;
    builder.subject = subject;
    builder.content = content;
    builder.signer = signer;
    builder.due = due;
    builder.otherInfo = otherInfo;
    builder.responseFor = responseFor;
    builder.steering = steering;
    builder.applicationType = applicationType;
    builder.tasks = tasks;
    builder.places = places;
    builder.trace = trace;
    builder.business = business;
    builder.signature = signature;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EdxmlDocument that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "EdxmlDocument["
        + kind()
        + ", "
        + documentId
        + ", from="
        + from.id()
        + ", to="
        + to.size()
        + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(
        from,
        to,
        documentId,
        code,
        place,
        promulgated,
        type,
        subject,
        content,
        signer,
        due,
        otherInfo,
        responseFor,
        steering,
        applicationType,
        tasks,
        places,
        trace,
        business,
        signature);
  }
}
