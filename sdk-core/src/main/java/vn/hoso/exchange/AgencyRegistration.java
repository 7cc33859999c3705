package vn.hoso.exchange;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;

/** An agency to enter into the directory of the exchange. Immutable and thread-safe. */
public final class AgencyRegistration {

  private final AgencyCode code;
  private final String name;
  private final String id;
  private final String parentCode;
  private final String mail;
  private final String mobile;
  private final String fax;

  private AgencyRegistration(AgencyCode code, String name, Builder builder) {
    this.code = code;
    this.name = name;
    this.id = builder.id;
    this.parentCode = builder.parentCode;
    this.mail = builder.mail;
    this.mobile = builder.mobile;
    this.fax = builder.fax;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Its code. */
  public AgencyCode code() {
    return code;
  }

  /** Its name, not blank. */
  public String name() {
    return name;
  }

  /** The service's id of it, or empty. */
  public String id() {
    return id;
  }

  /** Code of the agency above it, or empty. */
  public String parentCode() {
    return parentCode;
  }

  /** Its e-mail address, or empty. */
  public String mail() {
    return mail;
  }

  /** Its telephone number, or empty. */
  public String mobile() {
    return mobile;
  }

  /** Its fax number, or empty. */
  public String fax() {
    return fax;
  }

  @Override
  public String toString() {
    return "AgencyRegistration[" + code + "]";
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private @Nullable AgencyCode code;
    private String name = "";
    private String id = "";
    private String parentCode = "";
    private String mail = "";
    private String mobile = "";
    private String fax = "";

    private Builder() {}

    public Builder code(AgencyCode code) {
      this.code = Objects.requireNonNull(code, "code");
      return this;
    }

    public Builder name(String name) {
      this.name = name.strip();
      return this;
    }

    public Builder id(String id) {
      this.id = id.strip();
      return this;
    }

    public Builder parentCode(String parentCode) {
      this.parentCode = parentCode.strip();
      return this;
    }

    public Builder mail(String mail) {
      this.mail = mail.strip();
      return this;
    }

    public Builder mobile(String mobile) {
      this.mobile = mobile.strip();
      return this;
    }

    public Builder fax(String fax) {
      this.fax = fax.strip();
      return this;
    }

    /**
     * Builds it.
     *
     * @throws IllegalStateException if code or name are missing
     */
    public AgencyRegistration build() {
      if (code == null || name.isEmpty()) {
        throw new IllegalStateException(
            "AgencyRegistration: code or name is missing; set both, such as"
                + " code(AgencyCode.of(\"H17.99\"))");
      }
      return new AgencyRegistration(code, name, this);
    }
  }
}
