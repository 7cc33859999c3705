package vn.hoso.lgsp.judicial;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.internal.lgsp.OptionChecks;
import vn.hoso.lgsp.Declaration;

/** An application for a judicial record certificate. Immutable and thread-safe. */
public final class JudicialRecordsApplication {

  private final DossierNumber dossier;
  private final String source;
  private final Instant receivedAt;
  private final String form;
  private final String purpose;
  private final Declaration declaration;

  private JudicialRecordsApplication(Builder builder) {
    this.dossier = required("dossier", builder.dossier);
    this.source = required("source", builder.source);
    this.receivedAt = required("receivedAt", builder.receivedAt);
    this.form = required("form", builder.form);
    this.purpose = required("purpose", builder.purpose);
    this.declaration = required("declaration", builder.declaration);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** {@code maHoSoMCDT}. */
  public DossierNumber dossier() {
    return dossier;
  }

  /** {@code nguonDangKy}. */
  public String source() {
    return source;
  }

  /** {@code ngayTiepNhan}. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** {@code loaiPhieu}. */
  public String form() {
    return form;
  }

  /** {@code maMucDich}. */
  public String purpose() {
    return purpose;
  }

  /** The rest of {@code toKhai}. */
  public Declaration declaration() {
    return declaration;
  }

  /** Without whom it is about. */
  @Override
  public String toString() {
    return "JudicialRecordsApplication[" + dossier + "]";
  }

  private static <T> T required(String name, @Nullable T value) {
    return OptionChecks.required("JudicialRecordsApplication", name, value);
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable DossierNumber dossier;
    private @Nullable String source;
    private @Nullable Instant receivedAt;
    private @Nullable String form;
    private @Nullable String purpose;
    private @Nullable Declaration declaration;

    private Builder() {}

    /** The number at the one-stop system ({@code maHoSoMCDT}). Required. */
    public Builder dossier(DossierNumber number) {
      this.dossier = number;
      return this;
    }

    /** Where it was applied for ({@code nguonDangKy}), by a code that is not public. Required. */
    public Builder source(String code) {
      this.source = OptionChecks.text("source", code);
      return this;
    }

    /** When the one-stop system took the dossier in ({@code ngayTiepNhan}). Required. */
    public Builder receivedAt(Instant instant) {
      this.receivedAt = instant;
      return this;
    }

    /**
     * Which certificate: {@code loaiPhieu}, for phiếu số 1 or số 2 (Luật Lý lịch tư pháp). How they
     * are coded is not public. Required.
     */
    public Builder form(String code) {
      this.form = OptionChecks.text("form", code);
      return this;
    }

    /** What for ({@code maMucDich}), by a code that is not public. Required. */
    public Builder purpose(String code) {
      this.purpose = OptionChecks.text("purpose", code);
      return this;
    }

    /**
     * What else is in {@code toKhai}. Of the names of its fields only beginnings were seen: {@code
     * nyc} of the applicant, {@code nuq} of whom the applicant authorized. Required.
     */
    public Builder declaration(Declaration declaration) {
      this.declaration = declaration;
      return this;
    }

    /**
     * Builds the application.
     *
     * @throws IllegalStateException if one that is required is missing
     */
    public JudicialRecordsApplication build() {
      return new JudicialRecordsApplication(this);
    }
  }
}
