package vn.hoso.edxml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;

/** An agency or organisation that sends or receives, as a message describes it. */
public final class Organization {

  private final String id;
  private final String inCharge;
  private final String name;
  private final String address;
  private final String email;
  private final String telephone;
  private final String fax;
  private final String website;

  private Organization(Builder builder) {
    this.id = builder.id;
    this.inCharge = builder.inCharge;
    this.name = builder.name;
    this.address = builder.address;
    this.email = builder.email;
    this.telephone = builder.telephone;
    this.fax = builder.fax;
    this.website = builder.website;
    if (id.isEmpty()) {
      throw new IllegalStateException(
          "Organization.id is missing: call id(…) with its identifier, such as H17.99");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Its electronic identifier (mã định danh, {@code OrganId}) as it is on the wire. */
  public String id() {
    return id;
  }

  /** Name of the body above it (cơ quan chủ quản), or empty. */
  public String inCharge() {
    return inCharge;
  }

  /** Its name, or empty. */
  public String name() {
    return name;
  }

  /** Its address, or empty. */
  public String address() {
    return address;
  }

  /** Its e-mail address, or empty. */
  public String email() {
    return email;
  }

  /** Its telephone number, or empty. */
  public String telephone() {
    return telephone;
  }

  /** Its fax number, or empty. */
  public String fax() {
    return fax;
  }

  /** Its web site, or empty. */
  public String website() {
    return website;
  }

  /** The id as a code of an agency, if it has the form of one. */
  public Optional<AgencyCode> agency() {
    return Values.agency(id);
  }

  /** An organisation of which a message says no more than this. */
  public static Organization of(AgencyCode agency, String name) {
    return builder().id(agency.value()).name(name).build();
  }

  /** A builder that begins with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.inCharge = inCharge;
    builder.name = name;
    builder.address = address;
    builder.email = email;
    builder.telephone = telephone;
    builder.fax = fax;
    builder.website = website;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Organization that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "Organization[" + id + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(id, inCharge, name, address, email, telephone, fax, website);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private String id = "";
    private String inCharge = "";
    private String name = "";
    private String address = "";
    private String email = "";
    private String telephone = "";
    private String fax = "";
    private String website = "";

    private Builder() {}

    public Builder id(String id) {
      this.id = id.strip();
      return this;
    }

    public Builder inCharge(String inCharge) {
      this.inCharge = inCharge.strip();
      return this;
    }

    public Builder name(String name) {
      this.name = name.strip();
      return this;
    }

    public Builder address(String address) {
      this.address = address.strip();
      return this;
    }

    public Builder email(String email) {
      this.email = email.strip();
      return this;
    }

    public Builder telephone(String telephone) {
      this.telephone = telephone.strip();
      return this;
    }

    public Builder fax(String fax) {
      this.fax = fax.strip();
      return this;
    }

    public Builder website(String website) {
      this.website = website.strip();
      return this;
    }

    /**
     * Builds it.
     *
     * @throws IllegalStateException if the id is missing
     */
    public Organization build() {
      return new Organization(this);
    }
  }
}
