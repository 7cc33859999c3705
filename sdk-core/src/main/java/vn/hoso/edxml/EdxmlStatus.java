package vn.hoso.edxml;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that says what has become of a document (trạng thái xử lý văn bản). */
public final class EdxmlStatus implements EdxmlMessage {

  private final Organization from;
  private final DocumentReference responseFor;
  private final StatusCode status;
  private final String description;
  private final @Nullable Instant time;
  private final @Nullable Staff staff;

  private EdxmlStatus(
      Organization from, DocumentReference responseFor, StatusCode status, Builder builder) {
    this.from = from;
    this.responseFor = responseFor;
    this.status = status;
    this.description = builder.description;
    this.time = builder.time;
    this.staff = builder.staff;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Organization from() {
    return from;
  }

  /** The document, and the agency that shall receive the status. */
  public DocumentReference responseFor() {
    return responseFor;
  }

  /** What has become of the document. */
  public StatusCode status() {
    return status;
  }

  /** The same in words, such as the reason of a refusal, or empty. */
  public String description() {
    return description;
  }

  /** Since when. */
  public Optional<Instant> time() {
    return Optional.ofNullable(time);
  }

  /** The official who sends it. */
  public Optional<Staff> staff() {
    return Optional.ofNullable(staff);
  }

  /** A builder that begins with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.from = from;
    builder.responseFor = responseFor;
    builder.status = status;
    builder.description = description;
    builder.time = time;
    builder.staff = staff;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EdxmlStatus that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "EdxmlStatus[" + status + ", from=" + from.id() + ", " + responseFor + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(from, responseFor, status, description, time, staff);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private @Nullable Organization from;
    private @Nullable DocumentReference responseFor;
    private @Nullable StatusCode status;
    private String description = "";
    private @Nullable Instant time;
    private @Nullable Staff staff;

    private Builder() {}

    public Builder from(Organization from) {
      this.from = Objects.requireNonNull(from, "from");
      return this;
    }

    public Builder responseFor(DocumentReference responseFor) {
      this.responseFor = Objects.requireNonNull(responseFor, "responseFor");
      return this;
    }

    public Builder status(StatusCode status) {
      this.status = Objects.requireNonNull(status, "status");
      return this;
    }

    public Builder description(String description) {
      this.description = description.strip();
      return this;
    }

    public Builder time(Instant time) {
      this.time = Values.time(time, "EdxmlStatus.time");
      return this;
    }

    public Builder staff(Staff staff) {
      this.staff = Objects.requireNonNull(staff, "staff");
      return this;
    }

    /**
     * Builds it.
     *
     * @throws IllegalStateException if sender, document or status are missing; the message says
     *     which
     */
    public EdxmlStatus build() {
      if (from == null) {
        throw new IllegalStateException(
            "EdxmlStatus.from is missing: call from(…) with the sender");
      }
      if (responseFor == null) {
        throw new IllegalStateException(
            "EdxmlStatus.responseFor is missing: call responseFor(…) with the document");
      }
      if (status == null) {
        throw new IllegalStateException(
            "EdxmlStatus.status is missing: call status(…), such as StatusCode.ACCEPTED");
      }
      return new EdxmlStatus(from, responseFor, status, this);
    }
  }
}
