package vn.hoso.portal.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.identifier.TaxCode;

/** Whose results are looked for, who asks, and what for. Immutable and thread-safe. */
public final class ResultQuery {

  /**
   * A kind of result.
   *
   * @param code {@code MaKetQua}
   * @param notation {@code SoKyHieu} of one result, or empty for all of the kind
   */
  public record Wanted(String code, String notation) {

    /** Does not show the notation, which leads to a citizen. */
    @Override
    public String toString() {
      return "Wanted[" + code + "]";
    }
  }

  private final String owner;
  private final String requesterName;
  private final PersonalId requesterId;
  private final ProcedureCode procedure;
  private final SubmissionChannel channel;
  private final List<Wanted> wanted;

  private ResultQuery(Builder builder) {
    this.owner = required(builder.owner, "owner");
    this.requesterName = required(builder.requesterName, "requester");
    this.requesterId = required(builder.requesterId, "requester");
    this.procedure = required(builder.procedure, "procedure");
    this.channel = builder.channel;
    this.wanted = List.copyOf(builder.wanted);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** {@code SoDinhDanhChuSoHuu}. Personal data. */
  public String owner() {
    return owner;
  }

  /** {@code HoTenNguoiYeuCau}. Personal data. */
  public String requesterName() {
    return requesterName;
  }

  /** {@code SoDinhDanhNguoiYeuCau}. */
  public PersonalId requesterId() {
    return requesterId;
  }

  /** {@code MaThuTuc}. */
  public ProcedureCode procedure() {
    return procedure;
  }

  /** {@code KenhThucHien}. */
  public SubmissionChannel channel() {
    return channel;
  }

  /** {@code DanhSachDanhMucKetQua}; empty for every kind. */
  public List<Wanted> wanted() {
    return wanted;
  }

  /** Without whom it is about. */
  @Override
  public String toString() {
    return "ResultQuery[" + procedure + ", " + wanted + "]";
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException(
          "ResultQuery: " + name + " is missing; the store takes no question without it");
    }
    return value;
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable String owner;
    private @Nullable String requesterName;
    private @Nullable PersonalId requesterId;
    private @Nullable ProcedureCode procedure;
    private SubmissionChannel channel = SubmissionChannel.ONLINE;
    private final List<Wanted> wanted = new ArrayList<>();

    private Builder() {}

    /** The citizen whose results they are. Required, or a company. */
    public Builder owner(PersonalId owner) {
      this.owner = owner.unmasked();
      return this;
    }

    /** The company whose results they are. That its tax code is taken is assumed. */
    public Builder owner(TaxCode owner) {
      this.owner = owner.unmasked();
      return this;
    }

    /** Who asks. Required. */
    public Builder requester(String name, PersonalId id) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("The name of the requester is blank");
      }
      this.requesterName = name;
      this.requesterId = id;
      return this;
    }

    /** The procedure for which the results are needed. Required. */
    public Builder procedure(ProcedureCode procedure) {
      this.procedure = procedure;
      return this;
    }

    /** How the dossier is submitted; {@link SubmissionChannel#ONLINE} if not set. */
    public Builder channel(SubmissionChannel channel) {
      this.channel = channel;
      return this;
    }

    /** All results of a kind ({@code MaKetQua}). That the store takes no notation is assumed. */
    public Builder wanted(String code) {
      return wanted(code, "");
    }

    /** One result of a kind, by its number and notation ({@code SoKyHieu}). */
    public Builder wanted(String code, String notation) {
      if (code.isBlank()) {
        throw new IllegalArgumentException("The code of the result (MaKetQua) is blank");
      }
      wanted.add(new Wanted(code, notation));
      return this;
    }

    /**
     * Builds the query.
     *
     * @throws IllegalStateException if owner, requester or procedure are missing
     */
    public ResultQuery build() {
      return new ResultQuery(this);
    }
  }
}
