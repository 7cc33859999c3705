package vn.hoso.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of the handling of a dossier, as it is reported to the portal. */
public final class ProgressStep {

  private final DossierStatus status;
  private final String handler;
  private final String position;
  private final String department;
  private final Instant at;
  private final String action;
  private final @Nullable Instant startedAt;
  private final @Nullable Instant dueAt;

  private ProgressStep(Builder builder) {
    this.status =
        Required.given(builder.status, "ProgressStep.status", "status(DossierStatus.PROCESSING)");
    this.handler =
        Required.given(
            builder.handler, "ProgressStep.handler", "handler(…), with the name of the official");
    this.position = builder.position;
    this.department = builder.department;
    this.at = Required.given(builder.at, "ProgressStep.at", "at(…)");
    this.action =
        Required.given(builder.action, "ProgressStep.action", "action(…), such as Tiếp nhận hồ sơ");
    this.startedAt = builder.startedAt;
    this.dueAt = builder.dueAt;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The state that the step belongs to. */
  public DossierStatus status() {
    return status;
  }

  /** Name of the official who made the step. */
  public String handler() {
    return handler;
  }

  /** The official's position (chức danh), or empty. */
  public String position() {
    return position;
  }

  /** The official's department, or empty. */
  public String department() {
    return department;
  }

  /** When the step was made. */
  public Instant at() {
    return at;
  }

  /** What was done. */
  public String action() {
    return action;
  }

  /** When work on the step began. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** When the step had to be done by the rules. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProgressStep that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "ProgressStep[status=" + status + ", at=" + at + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(status, handler, position, department, at, action, startedAt, dueAt);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private @Nullable DossierStatus status;
    private @Nullable String handler;
    private String position = "";
    private String department = "";
    private @Nullable Instant at;
    private @Nullable String action;
    private @Nullable Instant startedAt;
    private @Nullable Instant dueAt;

    private Builder() {}

    public Builder status(DossierStatus status) {
      this.status = status;
      return this;
    }

    public Builder handler(String handler) {
      this.handler = handler;
      return this;
    }

    public Builder position(String position) {
      this.position = Objects.requireNonNull(position, "position");
      return this;
    }

    public Builder department(String department) {
      this.department = Objects.requireNonNull(department, "department");
      return this;
    }

    public Builder at(Instant at) {
      this.at = VietnamTime.toSecond(at, "ProgressStep.at");
      return this;
    }

    public Builder action(String action) {
      this.action = action;
      return this;
    }

    public Builder startedAt(Instant startedAt) {
      this.startedAt = VietnamTime.toSecond(startedAt, "ProgressStep.startedAt");
      return this;
    }

    public Builder dueAt(Instant dueAt) {
      this.dueAt = VietnamTime.toSecond(dueAt, "ProgressStep.dueAt");
      return this;
    }

    /**
     * Builds it, complete.
     *
     * @throws IllegalStateException if something required is missing; the message says what
     */
    public ProgressStep build() {
      return new ProgressStep(this);
    }
  }
}
