package vn.hoso.portal.payment;

import java.util.Objects;

/**
 * The decision behind a fine (quyết định xử phạt). All texts, empty if not set, sent as they are:
 * in which form the platform wants days and times is not published. Its text form shows only the
 * number of the decision. Immutable and thread-safe.
 */
public final class FineDetails {

  private final String typeCode;
  private final String typeName;
  private final String decisionAgencyCode;
  private final String decisionAgencyName;
  private final String treasury;
  private final String decisionDate;
  private final String decisionNumber;
  private final String violationTime;
  private final String violationPlace;
  private final String violatorName;
  private final String budgetAccount;

  private FineDetails(Builder builder) {
    this.typeCode = builder.typeCode;
    this.typeName = builder.typeName;
    this.decisionAgencyCode = builder.decisionAgencyCode;
    this.decisionAgencyName = builder.decisionAgencyName;
    this.treasury = builder.treasury;
    this.decisionDate = builder.decisionDate;
    this.decisionNumber = builder.decisionNumber;
    this.violationTime = builder.violationTime;
    this.violationPlace = builder.violationPlace;
    this.violatorName = builder.violatorName;
    this.budgetAccount = builder.budgetAccount;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Code of the kind of fine ({@code MaLoaiHinhThuPhat}). */
  public String typeCode() {
    return typeCode;
  }

  /** Name of the kind of fine ({@code TenLoaiHinhThuPhat}). */
  public String typeName() {
    return typeName;
  }

  /** Code of the agency that decided ({@code MaCoQuanQD}). */
  public String decisionAgencyCode() {
    return decisionAgencyCode;
  }

  /** The agency that decided ({@code TenCoQuanQD}). */
  public String decisionAgencyName() {
    return decisionAgencyName;
  }

  /** The treasury that takes the money ({@code KhoBac}). */
  public String treasury() {
    return treasury;
  }

  /** Day of the decision ({@code NgayQD}). */
  public String decisionDate() {
    return decisionDate;
  }

  /** Number of the decision ({@code SoQD}). */
  public String decisionNumber() {
    return decisionNumber;
  }

  /** When the violation happened ({@code ThoiGianViPham}). */
  public String violationTime() {
    return violationTime;
  }

  /** Where it happened ({@code DiaDiemViPham}). */
  public String violationPlace() {
    return violationPlace;
  }

  /** Who committed it ({@code TenNguoiViPham}). */
  public String violatorName() {
    return violatorName;
  }

  /** Account of the state budget ({@code TaiKhoanThuNSNN}). */
  public String budgetAccount() {
    return budgetAccount;
  }

  @Override
  public String toString() {
    return "FineDetails[" + decisionNumber + "]";
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private String typeCode = "";
    private String typeName = "";
    private String decisionAgencyCode = "";
    private String decisionAgencyName = "";
    private String treasury = "";
    private String decisionDate = "";
    private String decisionNumber = "";
    private String violationTime = "";
    private String violationPlace = "";
    private String violatorName = "";
    private String budgetAccount = "";

    private Builder() {}

    public Builder typeCode(String typeCode) {
      this.typeCode = Objects.requireNonNull(typeCode, "typeCode");
      return this;
    }

    public Builder typeName(String typeName) {
      this.typeName = Objects.requireNonNull(typeName, "typeName");
      return this;
    }

    public Builder decisionAgencyCode(String decisionAgencyCode) {
      this.decisionAgencyCode = Objects.requireNonNull(decisionAgencyCode, "decisionAgencyCode");
      return this;
    }

    public Builder decisionAgencyName(String decisionAgencyName) {
      this.decisionAgencyName = Objects.requireNonNull(decisionAgencyName, "decisionAgencyName");
      return this;
    }

    public Builder treasury(String treasury) {
      this.treasury = Objects.requireNonNull(treasury, "treasury");
      return this;
    }

    public Builder decisionDate(String decisionDate) {
      this.decisionDate = Objects.requireNonNull(decisionDate, "decisionDate");
      return this;
    }

    public Builder decisionNumber(String decisionNumber) {
      this.decisionNumber = Objects.requireNonNull(decisionNumber, "decisionNumber");
      return this;
    }

    public Builder violationTime(String violationTime) {
      this.violationTime = Objects.requireNonNull(violationTime, "violationTime");
      return this;
    }

    public Builder violationPlace(String violationPlace) {
      this.violationPlace = Objects.requireNonNull(violationPlace, "violationPlace");
      return this;
    }

    public Builder violatorName(String violatorName) {
      this.violatorName = Objects.requireNonNull(violatorName, "violatorName");
      return this;
    }

    public Builder budgetAccount(String budgetAccount) {
      this.budgetAccount = Objects.requireNonNull(budgetAccount, "budgetAccount");
      return this;
    }

    public FineDetails build() {
      return new FineDetails(this);
    }
  }
}
