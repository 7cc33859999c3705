package vn.hoso.lgsp.civilstatus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.internal.lgsp.OptionChecks;
import vn.hoso.lgsp.Declaration;

/**
 * A registration of a birth, a death or another event that a one-stop system hands on to civil
 * status. Immutable and thread-safe.
 */
public final class CivilStatusSubmission {

  private final String unit;
  private final String module;
  private final DossierNumber dossier;
  private final String interlinkedDossier;
  private final Instant receivedAt;
  private final Declaration declaration;

  private CivilStatusSubmission(Builder builder) {
    this.unit = required("unit", builder.unit);
    this.module = required("module", builder.module);
    this.dossier = required("dossier", builder.dossier);
    this.interlinkedDossier = builder.interlinkedDossier;
    this.receivedAt = required("receivedAt", builder.receivedAt);
    this.declaration = required("declaration", builder.declaration);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** {@code maDonVi}. */
  public String unit() {
    return unit;
  }

  /** {@code module}. */
  public String module() {
    return module;
  }

  /** {@code maHoSoMCDT}. */
  public DossierNumber dossier() {
    return dossier;
  }

  /** {@code maHoSoLT}, or empty. */
  public String interlinkedDossier() {
    return interlinkedDossier;
  }

  /** {@code ngayTiepNhan}. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** {@code data}. */
  public Declaration declaration() {
    return declaration;
  }

  /** Without whom it is about. */
  @Override
  public String toString() {
    return "CivilStatusSubmission[" + module + ", " + dossier + "]";
  }

  private static <T> T required(String name, @Nullable T value) {
    return OptionChecks.required("CivilStatusSubmission", name, value);
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable String unit;
    private @Nullable String module;
    private @Nullable DossierNumber dossier;
    private String interlinkedDossier = "";
    private @Nullable Instant receivedAt;
    private @Nullable Declaration declaration;

    private Builder() {}

    /** The unit that registers, by the ministry's code for it ({@code maDonVi}). Required. */
    public Builder unit(String code) {
      this.unit = OptionChecks.text("unit", code);
      return this;
    }

    /**
     * Which part of civil status it is for, such as births ({@code module}). Which codes there are
     * is not public. Required.
     */
    public Builder module(String code) {
      this.module = OptionChecks.text("module", code);
      return this;
    }

    /** The number at the one-stop system ({@code maHoSoMCDT}). Required. */
    public Builder dossier(DossierNumber number) {
      this.dossier = number;
      return this;
    }

    /**
     * The number of the interlinked dossier ({@code maHoSoLT}), if there is one. That an empty one
     * is taken is assumed.
     */
    public Builder interlinkedDossier(String number) {
      this.interlinkedDossier = number;
      return this;
    }

    /** When the one-stop system took the dossier in ({@code ngayTiepNhan}). Required. */
    public Builder receivedAt(Instant instant) {
      this.receivedAt = instant;
      return this;
    }

    /**
     * What is registered ({@code data}, sent as text). Of the names of its fields only beginnings
     * were seen: {@code nks}, {@code me}, {@code cha}, {@code nyc} of a birth, {@code nkt}, {@code
     * gbt} of a death. Required.
     */
    public Builder declaration(Declaration declaration) {
      this.declaration = declaration;
      return this;
    }

    /**
     * Builds the submission.
     *
     * @throws IllegalStateException if one that is required is missing
     */
    public CivilStatusSubmission build() {
      return new CivilStatusSubmission(this);
    }
  }
}
