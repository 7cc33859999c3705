package vn.hoso.lgsp.judicial;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.hoso.internal.lgsp.OptionChecks;
import vn.hoso.lgsp.AnswerCodes;
import vn.hoso.transport.Secret;

/** Where judicial records are behind a gateway, and who asks. Immutable and thread-safe. */
public final class JudicialRecordsOptions {

  private final String path;
  private final Secret authKey;
  private final String provinceCode;
  private final String provinceName;
  private final AnswerCodes codes;
  private final DateTimeFormatter timeFormat;

  private JudicialRecordsOptions(Builder builder) {
    this.path = required("path", builder.path);
    this.authKey = required("authKey", builder.authKey);
    this.provinceCode = required("province", builder.provinceCode);
    this.provinceName = required("province", builder.provinceName);
    this.codes = builder.codes;
    this.timeFormat = builder.timeFormat;
  }

  public static Builder builder() {
    return new Builder();
  }

  public String path() {
    return path;
  }

  public Secret authKey() {
    return authKey;
  }

  public String provinceCode() {
    return provinceCode;
  }

  public String provinceName() {
    return provinceName;
  }

  public AnswerCodes codes() {
    return codes;
  }

  public DateTimeFormatter timeFormat() {
    return timeFormat;
  }

  @Override
  public String toString() {
    return "JudicialRecordsOptions[" + path + ", " + provinceCode + "]";
  }

  private static <T> T required(String name, @Nullable T value) {
    return OptionChecks.required("JudicialRecordsOptions", name, value);
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable String path;
    private @Nullable Secret authKey;
    private @Nullable String provinceCode;
    private @Nullable String provinceName;
    private AnswerCodes codes = AnswerCodes.ofSuccess("00");
    private DateTimeFormatter timeFormat = OptionChecks.TIME_FORMAT;

    private Builder() {}

    /** Where applications go, below the gateway's base. Required. */
    public Builder path(String path) {
      this.path = OptionChecks.path("path", path);
      return this;
    }

    /** The key that the service gave the province, {@code authKey} in every request. Required. */
    public Builder authKey(Secret authKey) {
      this.authKey = authKey;
      return this;
    }

    /** The province that asks: {@code maTinh} and {@code tenTinh}. Required. */
    public Builder province(String code, String name) {
      this.provinceCode = OptionChecks.text("province code", code);
      this.provinceName = OptionChecks.text("province name", name);
      return this;
    }

    /**
     * What {@code statusCode} means; {@code 00} is a success and {@code 01} none if not set, as one
     * system has it.
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
    public JudicialRecordsOptions build() {
      return new JudicialRecordsOptions(this);
    }
  }
}
