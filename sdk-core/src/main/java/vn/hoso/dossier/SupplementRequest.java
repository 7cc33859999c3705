package vn.hoso.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request to the applicant to supplement a dossier (yêu cầu bổ sung), and what came of it. */
public final class SupplementRequest {

  private final int id;
  private final String requester;
  private final String content;
  private final Instant requestedAt;
  private final String receiver;
  private final String receiptNote;
  private final @Nullable Instant receivedAt;
  private final String status;
  private final List<OtherPaper> papers;
  private final List<Fee> fees;
  private final @Nullable Instant previousDueAt;
  private final @Nullable Instant newDueAt;

  private SupplementRequest(Builder builder) {
    this.id = builder.id;
    this.requester =
        Required.given(
            builder.requester,
            "SupplementRequest.requester",
            "requester(…), with the name of the official");
    this.content =
        Required.given(
            builder.content,
            "SupplementRequest.content",
            "content(…), saying what is to be supplemented");
    this.requestedAt =
        Required.given(builder.requestedAt, "SupplementRequest.requestedAt", "requestedAt(…)");
    this.receiver = builder.receiver;
    this.receiptNote = builder.receiptNote;
    this.receivedAt = builder.receivedAt;
    this.status = builder.status;
    this.papers = builder.papers;
    this.fees = builder.fees;
    this.previousDueAt = builder.previousDueAt;
    this.newDueAt = builder.newDueAt;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The agency's own number of the request. */
  public int id() {
    return id;
  }

  /** Name of the official who asks. */
  public String requester() {
    return requester;
  }

  /** What is to be supplemented. */
  public String content() {
    return content;
  }

  /** When it was asked for. */
  public Instant requestedAt() {
    return requestedAt;
  }

  /** Name of the official who took the supplement in, or empty. */
  public String receiver() {
    return receiver;
  }

  /** What was noted when it came in, or empty. */
  public String receiptNote() {
    return receiptNote;
  }

  /** When it came in. */
  public Optional<Instant> receivedAt() {
    return Optional.ofNullable(receivedAt);
  }

  /** Code of the state of the request, or empty; no list is published. */
  public String status() {
    return status;
  }

  /** The papers that came in. That they have the fields of other papers is inferred. */
  public List<OtherPaper> papers() {
    return papers;
  }

  /** The fees of the supplement. That they have the fields of other fees is inferred. */
  public List<Fee> fees() {
    return fees;
  }

  /** When the result was due before the request. */
  public Optional<Instant> previousDueAt() {
    return Optional.ofNullable(previousDueAt);
  }

  /** When the result is due after it. */
  public Optional<Instant> newDueAt() {
    return Optional.ofNullable(newDueAt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SupplementRequest that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "SupplementRequest[id="
        + id
        + ", requestedAt="
        + requestedAt
        + ", receivedAt="
        + receivedAt
        + ", papers="
        + papers.size()
        + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(
        id,
        requester,
        content,
        requestedAt,
        receiver,
        receiptNote,
        receivedAt,
        status,
        papers,
        fees,
        previousDueAt,
        newDueAt);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private int id;
    private @Nullable String requester;
    private @Nullable String content;
    private @Nullable Instant requestedAt;
    private String receiver = "";
    private String receiptNote = "";
    private @Nullable Instant receivedAt;
    private String status = "";
    private List<OtherPaper> papers = List.of();
    private List<Fee> fees = List.of();
    private @Nullable Instant previousDueAt;
    private @Nullable Instant newDueAt;

    private Builder() {}

    public Builder id(int id) {
      this.id = id;
      return this;
    }

    public Builder requester(String requester) {
      this.requester = requester;
      return this;
    }

    public Builder content(String content) {
      this.content = content;
      return this;
    }

    public Builder requestedAt(Instant requestedAt) {
      this.requestedAt = VietnamTime.toSecond(requestedAt, "SupplementRequest.requestedAt");
      return this;
    }

    public Builder receiver(String receiver) {
      this.receiver = Objects.requireNonNull(receiver, "receiver");
      return this;
    }

    public Builder receiptNote(String receiptNote) {
      this.receiptNote = Objects.requireNonNull(receiptNote, "receiptNote");
      return this;
    }

    public Builder receivedAt(Instant receivedAt) {
      this.receivedAt = VietnamTime.toSecond(receivedAt, "SupplementRequest.receivedAt");
      return this;
    }

    public Builder status(String status) {
      this.status = Objects.requireNonNull(status, "status");
      return this;
    }

    public Builder papers(List<OtherPaper> papers) {
      this.papers = List.copyOf(papers);
      return this;
    }

    public Builder fees(List<Fee> fees) {
      this.fees = List.copyOf(fees);
      return this;
    }

    public Builder previousDueAt(Instant previousDueAt) {
      this.previousDueAt = VietnamTime.toSecond(previousDueAt, "SupplementRequest.previousDueAt");
      return this;
    }

    public Builder newDueAt(Instant newDueAt) {
      this.newDueAt = VietnamTime.toSecond(newDueAt, "SupplementRequest.newDueAt");
      return this;
    }

    /**
     * Builds it, complete.
     *
     * @throws IllegalStateException if something required is missing; the message says what
     */
    public SupplementRequest build() {
      return new SupplementRequest(this);
    }
  }
}
