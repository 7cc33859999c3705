package vn.hoso.edxml;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The official who handles a message ({@code StaffInfo}). */
public final class Staff {

  private final String department;
  private final String departmentId;
  private final String id;
  private final String name;
  private final String email;
  private final String mobile;

  private Staff(Builder builder) {
    this.department = builder.department;
    this.departmentId = builder.departmentId;
    this.id = builder.id;
    this.name = builder.name;
    this.email = builder.email;
    this.mobile = builder.mobile;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Department (phòng, ban), or empty. */
  public String department() {
    return department;
  }

  /** Identifier of the department, or empty. */
  public String departmentId() {
    return departmentId;
  }

  /** Identifier of the official, or empty. */
  public String id() {
    return id;
  }

  /** Name, or empty. */
  public String name() {
    return name;
  }

  /** E-mail address, or empty. */
  public String email() {
    return email;
  }

  /** Mobile phone number, or empty. */
  public String mobile() {
    return mobile;
  }

  /** A builder that begins with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.department = department;
    builder.departmentId = departmentId;
    builder.id = id;
    builder.name = name;
    builder.email = email;
    builder.mobile = mobile;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Staff that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "Staff[id=" + id + ", departmentId=" + departmentId + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(department, departmentId, id, name, email, mobile);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private String department = "";
    private String departmentId = "";
    private String id = "";
    private String name = "";
    private String email = "";
    private String mobile = "";

    private Builder() {}

    public Builder department(String department) {
      this.department = department.strip();
      return this;
    }

    public Builder departmentId(String departmentId) {
      this.departmentId = departmentId.strip();
      return this;
    }

    public Builder id(String id) {
      this.id = id.strip();
      return this;
    }

    public Builder name(String name) {
      this.name = name.strip();
      return this;
    }

    public Builder email(String email) {
      this.email = email.strip();
      return this;
    }

    public Builder mobile(String mobile) {
      this.mobile = mobile.strip();
      return this;
    }

    /** Builds it. */
    public Staff build() {
      return new Staff(this);
    }
  }
}
