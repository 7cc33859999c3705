package vn.hoso.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The person or body that a dossier belongs to (chủ hồ sơ). */
public final class Applicant {

  private final ApplicantKind kind;
  private final String name;
  private final List<IdentityDocument> identityDocuments;
  private final String technicalId;
  private final String phone;
  private final String email;
  private final String fax;

  private Applicant(Builder builder) {
    this.kind = builder.kind;
    this.name = builder.name;
    this.identityDocuments = builder.identityDocuments;
    this.technicalId = builder.technicalId;
    this.phone = builder.phone;
    this.email = builder.email;
    this.fax = builder.fax;
  }

  public static Builder builder(ApplicantKind kind) {
    return new Builder(kind);
  }

  /** Person, enterprise, state body, or other organisation. */
  public ApplicantKind kind() {
    return kind;
  }

  /** Name of the person or body, or empty. */
  public String name() {
    return name;
  }

  /** Identity documents, sent since 2024. */
  public List<IdentityDocument> identityDocuments() {
    return identityDocuments;
  }

  /** Id of the applicant's account on the portal (TechID), or empty. */
  public String technicalId() {
    return technicalId;
  }

  /** Phone number, or empty. */
  public String phone() {
    return phone;
  }

  /** E-mail address, or empty. */
  public String email() {
    return email;
  }

  /** Fax number, or empty. */
  public String fax() {
    return fax;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Applicant that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "Applicant[kind=" + kind + ", identityDocuments=" + identityDocuments.size() + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(kind, name, identityDocuments, technicalId, phone, email, fax);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private final ApplicantKind kind;
    private String name = "";
    private List<IdentityDocument> identityDocuments = List.of();
    private String technicalId = "";
    private String phone = "";
    private String email = "";
    private String fax = "";

    private Builder(ApplicantKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
    }

    public Builder name(String name) {
      this.name = Objects.requireNonNull(name, "name");
      return this;
    }

    public Builder identityDocuments(List<IdentityDocument> identityDocuments) {
      this.identityDocuments = List.copyOf(identityDocuments);
      return this;
    }

    public Builder technicalId(String technicalId) {
      this.technicalId = Objects.requireNonNull(technicalId, "technicalId");
      return this;
    }

    public Builder phone(String phone) {
      this.phone = Objects.requireNonNull(phone, "phone");
      return this;
    }

    public Builder email(String email) {
      this.email = Objects.requireNonNull(email, "email");
      return this;
    }

    public Builder fax(String fax) {
      this.fax = Objects.requireNonNull(fax, "fax");
      return this;
    }

    /**
     * Builds it, complete.
     *
     * @throws IllegalStateException if something required is missing; the message says what
     */
    public Applicant build() {
      return new Applicant(this);
    }
  }
}
