package vn.hoso.lgsp.civilstatus;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.lgsp.OptionChecks;
import vn.hoso.lgsp.AnswerCodes;

/**
 * Where civil status is behind a gateway, and what of it no public material shows. Immutable and
 * thread-safe.
 */
public final class CivilStatusOptions {

  private final String submitPath;
  private final String resultsPath;
  private final String province;
  private final AnswerCodes codes;
  private final DateTimeFormatter timeFormat;

  private CivilStatusOptions(Builder builder) {
    this.submitPath = required("submitPath", builder.submitPath);
    this.resultsPath = required("resultsPath", builder.resultsPath);
    this.province = required("province", builder.province);
    this.codes = required("codes", builder.codes);
    this.timeFormat = builder.timeFormat;
  }

  public static Builder builder() {
    return new Builder();
  }

  public String submitPath() {
    return submitPath;
  }

  public String resultsPath() {
    return resultsPath;
  }

  public String province() {
    return province;
  }

  public AnswerCodes codes() {
    return codes;
  }

  public DateTimeFormatter timeFormat() {
    return timeFormat;
  }

  @Override
  public String toString() {
    return "CivilStatusOptions[" + submitPath + ", " + resultsPath + ", " + province + "]";
  }

  private static <T> T required(String name, @Nullable T value) {
    return OptionChecks.required("CivilStatusOptions", name, value);
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable String submitPath;
    private @Nullable String resultsPath;
    private @Nullable String province;
    private @Nullable AnswerCodes codes;
    private DateTimeFormatter timeFormat = OptionChecks.TIME_FORMAT;

    private Builder() {}

    /** {@code NhanDKHT}, below the gateway's base. Required. */
    public Builder submitPath(String path) {
      this.submitPath = OptionChecks.path("submitPath", path);
      return this;
    }

    /** {@code LayKetQua}, below the gateway's base. Required. */
    public Builder resultsPath(String path) {
      this.resultsPath = OptionChecks.path("resultsPath", path);
      return this;
    }

    /** The code of the province, {@code maTinh}, as the ministry has it. Required. */
    public Builder province(String code) {
      this.province = OptionChecks.text("province", code);
      return this;
    }

    /**
     * What {@code status} and {@code errorCode} mean. Required, since a registration that was
     * refused must not be taken for one that was accepted. Assumed: {@code status} is the one of a
     * success, and {@code errorCode} is absent, empty, zero or one of a success.
     */
    public Builder codes(AnswerCodes codes) {
      this.codes = codes;
      return this;
    }

    /**
     * How {@code ngayTiepNhan} is written, in Vietnamese time; assumed to be {@code uuuuMMddHHmmss}
     * if not set.
     *
     * @throws IllegalArgumentException if it cannot write a local date and time
     */
    public Builder timeFormat(DateTimeFormatter format) {
      this.timeFormat = OptionChecks.timeFormat(format);
      return this;
    }

    /**
     * Builds the options.
     *
     * @throws IllegalStateException if one that is required is missing
     */
    public CivilStatusOptions build() {
      return new CivilStatusOptions(this);
    }
  }
}
