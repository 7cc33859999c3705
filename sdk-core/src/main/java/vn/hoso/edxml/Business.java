package vn.hoso.edxml;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document does to earlier ones ({@code Bussiness}). */
public final class Business {

  private final @Nullable BusinessType type;
  private final String documentId;
  private final String reason;
  private final String paper;
  private final @Nullable DocumentUpdate update;
  private final List<Replacement> replacements;
  private final @Nullable Staff staff;

  private Business(Builder builder) {
    this.type = builder.type;
    this.documentId = builder.documentId;
    this.reason = builder.reason;
    this.paper = builder.paper;
    this.update = builder.update;
    this.replacements = builder.replacements;
    this.staff = builder.staff;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** New, revocation, update or replacement. */
  public Optional<BusinessType> type() {
    return Optional.ofNullable(type);
  }

  /** {@code DocumentId} of the earlier document that is revoked or updated, or empty. */
  public String documentId() {
    return documentId;
  }

  /** Why, in words, or empty. */
  public String reason() {
    return reason;
  }

  /** Whether paper follows ({@code Paper}): 0 and 1 occur; or empty. */
  public String paper() {
    return paper;
  }

  /** What an update changes. */
  public Optional<DocumentUpdate> update() {
    return Optional.ofNullable(update);
  }

  /** What a replacement replaces. */
  public List<Replacement> replacements() {
    return replacements;
  }

  /** The official who sends it. */
  public Optional<Staff> staff() {
    return Optional.ofNullable(staff);
  }

  /** A builder for this kind, and this reason in words. */
  public static Builder builder(BusinessType type, String reason) {
    return builder().type(type).reason(reason);
  }

  /** A builder that begins with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.type = type;
    builder.documentId = documentId;
    builder.reason = reason;
    builder.paper = paper;
    builder.update = update;
    builder.replacements = replacements;
    builder.staff = staff;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Business that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "Business[" + type + ", documentId=" + documentId + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(type, documentId, reason, paper, update, replacements, staff);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private @Nullable BusinessType type;
    private String documentId = "";
    private String reason = "";
    private String paper = "";
    private @Nullable DocumentUpdate update;
    private List<Replacement> replacements = List.of();
    private @Nullable Staff staff;

    private Builder() {}

    public Builder type(BusinessType type) {
      this.type = Objects.requireNonNull(type, "type");
      return this;
    }

    public Builder documentId(String documentId) {
      this.documentId = documentId.strip();
      return this;
    }

    public Builder reason(String reason) {
      this.reason = reason.strip();
      return this;
    }

    public Builder paper(String paper) {
      this.paper = paper.strip();
      return this;
    }

    public Builder update(DocumentUpdate update) {
      this.update = Objects.requireNonNull(update, "update");
      return this;
    }

    public Builder replacements(List<Replacement> replacements) {
      this.replacements = List.copyOf(replacements);
      return this;
    }

    public Builder staff(Staff staff) {
      this.staff = Objects.requireNonNull(staff, "staff");
      return this;
    }

    /** Builds it. */
    public Business build() {
      return new Business(this);
    }
  }
}
