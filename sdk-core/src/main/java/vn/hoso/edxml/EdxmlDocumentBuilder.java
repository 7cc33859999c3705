package vn.hoso.edxml;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link EdxmlDocument}: sender, receivers, and a document id or a code are required, the
 * rest is not. Not thread-safe.
 */
public final class EdxmlDocumentBuilder {

  @Nullable Organization from;
  List<Organization> to = List.of();
  String documentId = "";
  @Nullable DocumentCode code;
  String place = "";
  @Nullable LocalDate promulgated;
  @Nullable DocumentType type;
  String subject = "";
  String content = "";
  @Nullable Signer signer;
  @Nullable LocalDate due;
  @Nullable OtherInfo otherInfo;
  List<DocumentReference> responseFor = List.of();
  @Nullable SteeringType steering;
  String applicationType = "";
  List<String> tasks = List.of();
  List<String> places = List.of();
  List<TraceHop> trace = List.of();
  @Nullable Business business;
  @Nullable SignatureElement signature;

  EdxmlDocumentBuilder() {}

  /** Who sends it. */
  public EdxmlDocumentBuilder from(Organization from) {
    this.from = Objects.requireNonNull(from, "from");
    return this;
  }

  /** Who receives it; at least one. */
  public EdxmlDocumentBuilder to(List<Organization> to) {
    this.to = List.copyOf(to);
    return this;
  }

  /**
   * Its identifier on the axis ({@code DocumentId}): {@code agency,date,number} or a UUID; or
   * empty.
   */
  public EdxmlDocumentBuilder documentId(String documentId) {
    this.documentId = documentId.strip();
    return this;
  }

  /** Its number and symbol (số, ký hiệu). */
  public EdxmlDocumentBuilder code(DocumentCode code) {
    this.code = Objects.requireNonNull(code, "code");
    return this;
  }

  /** Where it was issued (nơi ban hành), or empty. */
  public EdxmlDocumentBuilder place(String place) {
    this.place = place.strip();
    return this;
  }

  /** When it was issued (ngày ban hành). */
  public EdxmlDocumentBuilder promulgated(LocalDate promulgated) {
    this.promulgated = Values.date(promulgated, "EdxmlDocument.promulgated");
    return this;
  }

  /** Its type (loại văn bản). */
  public EdxmlDocumentBuilder type(DocumentType type) {
    this.type = Objects.requireNonNull(type, "type");
    return this;
  }

  /** What it is about (trích yếu), or empty. */
  public EdxmlDocumentBuilder subject(String subject) {
    this.subject = subject.strip();
    return this;
  }

  /** Its content in short, or empty. */
  public EdxmlDocumentBuilder content(String content) {
    this.content = content.strip();
    return this;
  }

  /** Who signed it. */
  public EdxmlDocumentBuilder signer(Signer signer) {
    this.signer = Objects.requireNonNull(signer, "signer");
    return this;
  }

  /** By when it is to be dealt with (hạn xử lý). */
  public EdxmlDocumentBuilder due(LocalDate due) {
    this.due = Values.date(due, "EdxmlDocument.due");
    return this;
  }

  /** What else is said about issuing and handling it. */
  public EdxmlDocumentBuilder otherInfo(OtherInfo otherInfo) {
    this.otherInfo = Objects.requireNonNull(otherInfo, "otherInfo");
    return this;
  }

  /** The documents that it answers, or revokes. */
  public EdxmlDocumentBuilder responseFor(List<DocumentReference> responseFor) {
    this.responseFor = List.copyOf(responseFor);
    return this;
  }

  /** Whether it gives orders (loại chỉ đạo). */
  public EdxmlDocumentBuilder steering(SteeringType steering) {
    this.steering = Objects.requireNonNull(steering, "steering");
    return this;
  }

  /** {@code ApplicationType}, a code whose list is not published, or empty. */
  public EdxmlDocumentBuilder applicationType(String applicationType) {
    this.applicationType = applicationType.strip();
    return this;
  }

  /** Codes of the tasks that it answers ({@code ResponseForTask}). */
  public EdxmlDocumentBuilder tasks(List<String> tasks) {
    this.tasks = Values.texts(tasks);
    return this;
  }

  /** Who else gets it (nơi nhận, {@code ToPlaces}), in words. */
  public EdxmlDocumentBuilder places(List<String> places) {
    this.places = Values.texts(places);
    return this;
  }

  /** The systems that it passed through, in order. */
  public EdxmlDocumentBuilder trace(List<TraceHop> trace) {
    this.trace = List.copyOf(trace);
    return this;
  }

  /** What it does to earlier documents. */
  public EdxmlDocumentBuilder business(Business business) {
    this.business = Objects.requireNonNull(business, "business");
    return this;
  }

  /** The signature element in its header, uninterpreted. */
  public EdxmlDocumentBuilder signature(SignatureElement signature) {
    this.signature = Objects.requireNonNull(signature, "signature");
    return this;
  }

  /**
   * Builds it.
   *
   * @throws IllegalStateException if something required is missing; the message says what
   */
  public EdxmlDocument build() {
    if (from == null) {
      throw new IllegalStateException(
          "EdxmlDocument.from is missing: call from(…) with the sender");
    }
    if (to.isEmpty()) {
      throw new IllegalStateException("EdxmlDocument.to is empty: call to(…) with the receivers");
    }
    if (documentId.isEmpty() && code == null) {
      throw new IllegalStateException(
          "EdxmlDocument.documentId and code are both missing: call documentId(…) or code(…), since"
              + " a status message has to say which document it is about");
    }
    return new EdxmlDocument(from, this);
  }
}
