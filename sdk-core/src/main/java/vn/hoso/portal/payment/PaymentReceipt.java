package vn.hoso.portal.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.ProcedureCode;

/**
 * What the receipt of a payment shall say (thông tin biên lai). Everything is optional, since what
 * the platform requires is not published; what is not set goes as empty text. Its text form shows
 * neither payer nor fine. Immutable and thread-safe.
 */
public final class PaymentReceipt {

  /** How long the name of a procedure may be, in UTF-16 characters. */
  public static final int LONGEST_PROCEDURE_NAME = 250;

  private final ReceiptKind kind;
  private final String serviceCode;
  private final String serviceName;
  private final @Nullable ProcedureCode procedure;
  private final String procedureName;
  private final @Nullable AgencyCode agency;
  private final String agencyName;
  private final @Nullable DossierNumber dossier;
  private final @Nullable BeneficiaryAccount beneficiary;
  private final String content;
  private final @Nullable Payer payer;
  private final @Nullable FineDetails fine;
  private final List<ReceiptFee> fees;
  private final List<ReceiptItem> items;

  private PaymentReceipt(Builder builder) {
    this.kind = builder.kind;
    this.serviceCode = builder.serviceCode;
    this.serviceName = builder.serviceName;
    this.procedure = builder.procedure;
    this.procedureName = builder.procedureName;
    this.agency = builder.agency;
    this.agencyName = builder.agencyName;
    this.dossier = builder.dossier;
    this.beneficiary = builder.beneficiary;
    this.content = builder.content;
    this.payer = builder.payer;
    this.fine = builder.fine;
    this.fees = List.copyOf(builder.fees);
    this.items = List.copyOf(builder.items);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** {@code MaDichVu}; a fee if not set. */
  public ReceiptKind kind() {
    return kind;
  }

  /** Code of the public service ({@code MaDVC}), or empty. */
  public String serviceCode() {
    return serviceCode;
  }

  /** Name of the public service ({@code TenDVC}), or empty. */
  public String serviceName() {
    return serviceName;
  }

  /** {@code MaTTHC}. */
  public Optional<ProcedureCode> procedure() {
    return Optional.ofNullable(procedure);
  }

  /** {@code TenTTHC}, or empty; at most {@value #LONGEST_PROCEDURE_NAME} characters. */
  public String procedureName() {
    return procedureName;
  }

  /** {@code MaDonVi}. */
  public Optional<AgencyCode> agency() {
    return Optional.ofNullable(agency);
  }

  /** {@code TenDonVi}, or empty. */
  public String agencyName() {
    return agencyName;
  }

  /** {@code MaHoSo}. */
  public Optional<DossierNumber> dossier() {
    return Optional.ofNullable(dossier);
  }

  /** Where the money goes. */
  public Optional<BeneficiaryAccount> beneficiary() {
    return Optional.ofNullable(beneficiary);
  }

  /** {@code NoiDungThanhToan}, or empty. */
  public String content() {
    return content;
  }

  /** Who pays. */
  public Optional<Payer> payer() {
    return Optional.ofNullable(payer);
  }

  /** The decision that fines, for a receipt of {@link ReceiptKind#FINE}. */
  public Optional<FineDetails> fine() {
    return Optional.ofNullable(fine);
  }

  /** {@code PhiLePhi}. */
  public List<ReceiptFee> fees() {
    return fees;
  }

  /** {@code DSKhoanNop}. */
  public List<ReceiptItem> items() {
    return items;
  }

  @Override
  public String toString() {
    return "PaymentReceipt[" + kind.code() + ", " + dossier + "]";
  }

  /** Sets fields; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private ReceiptKind kind = ReceiptKind.FEE;
    private String serviceCode = "";
    private String serviceName = "";
    private @Nullable ProcedureCode procedure;
    private String procedureName = "";
    private @Nullable AgencyCode agency;
    private String agencyName = "";
    private @Nullable DossierNumber dossier;
    private @Nullable BeneficiaryAccount beneficiary;
    private String content = "";
    private @Nullable Payer payer;
    private @Nullable FineDetails fine;
    private final List<ReceiptFee> fees = new ArrayList<>();
    private final List<ReceiptItem> items = new ArrayList<>();

    private Builder() {}

    public Builder kind(ReceiptKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
      return this;
    }

    public Builder service(String code, String name) {
      this.serviceCode = Objects.requireNonNull(code, "code");
      this.serviceName = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * The procedure.
     *
     * @throws IllegalArgumentException if the name is too long; it is not cut, because where to cut
     *     it is for the agency to say
     */
    public Builder procedure(ProcedureCode code, String name) {
      if (name.length() > LONGEST_PROCEDURE_NAME) {
        throw new IllegalArgumentException(
            "PaymentReceipt.procedureName has "
                + name.length()
                + " characters: give a short name of at most "
                + LONGEST_PROCEDURE_NAME);
      }
      this.procedure = Objects.requireNonNull(code, "code");
      this.procedureName = name;
      return this;
    }

    public Builder agency(AgencyCode code, String name) {
      this.agency = Objects.requireNonNull(code, "code");
      this.agencyName = Objects.requireNonNull(name, "name");
      return this;
    }

    public Builder dossier(DossierNumber number) {
      this.dossier = Objects.requireNonNull(number, "number");
      return this;
    }

    public Builder beneficiary(BeneficiaryAccount account) {
      this.beneficiary = Objects.requireNonNull(account, "account");
      return this;
    }

    public Builder content(String content) {
      this.content = Objects.requireNonNull(content, "content");
      return this;
    }

    public Builder payer(Payer payer) {
      this.payer = Objects.requireNonNull(payer, "payer");
      return this;
    }

    /** The decision that fines; the receipt becomes one of {@link ReceiptKind#FINE}. */
    public Builder fine(FineDetails fine) {
      this.fine = Objects.requireNonNull(fine, "fine");
      this.kind = ReceiptKind.FINE;
      return this;
    }

    /** Adds a fee. */
    public Builder fee(ReceiptFee fee) {
      fees.add(fee);
      return this;
    }

    /** Adds a sum. */
    public Builder item(ReceiptItem item) {
      items.add(item);
      return this;
    }

    public PaymentReceipt build() {
      return new PaymentReceipt(this);
    }
  }
}
