package vn.hoso.lgsp.post;

import org.jspecify.annotations.Nullable;
import vn.hoso.internal.lgsp.OptionChecks;
import vn.hoso.lgsp.AnswerCodes;

/**
 * Where the post is behind a gateway, and what of it no public material shows. Immutable and
 * thread-safe.
 */
public final class PostOptions {

  private final String path;
  private final String customerCode;
  private final AnswerCodes codes;
  private final boolean accessTokenHeader;
  private final int configurationFlag;

  private PostOptions(Builder builder) {
    this.path = OptionChecks.required("PostOptions", "path", builder.path);
    this.customerCode = OptionChecks.required("PostOptions", "customerCode", builder.customerCode);
    this.codes = OptionChecks.required("PostOptions", "codes", builder.codes);
    this.accessTokenHeader = builder.accessTokenHeader;
    this.configurationFlag = builder.configurationFlag;
  }

  public static Builder builder() {
    return new Builder();
  }

  public String path() {
    return path;
  }

  public String customerCode() {
    return customerCode;
  }

  public AnswerCodes codes() {
    return codes;
  }

  public boolean accessTokenHeader() {
    return accessTokenHeader;
  }

  public int configurationFlag() {
    return configurationFlag;
  }

  @Override
  public String toString() {
    return "PostOptions[" + path + ", " + customerCode + "]";
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable String path;
    private @Nullable String customerCode;
    private @Nullable AnswerCodes codes;
    private boolean accessTokenHeader = true;
    private int configurationFlag = 2;

    private Builder() {}

    /** Where orders go, below the gateway's base. Required. */
    public Builder path(String path) {
      this.path = OptionChecks.path("path", path);
      return this;
    }

    /** The code that the post gave the agency, {@code CustomerCode}. Required. */
    public Builder customerCode(String code) {
      this.customerCode = OptionChecks.text("customerCode", code);
      return this;
    }

    /**
     * What {@code Status} means. Required, since an order that was refused must not be taken for
     * one that was accepted.
     */
    public Builder codes(AnswerCodes codes) {
      this.codes = codes;
      return this;
    }

    /**
     * Whether the gateway's token is shown in a header {@code access_token} as well, as one system
     * does; true if not set. That it is the gateway's token is assumed. A gateway without tokens
     * has none to show.
     */
    public Builder accessTokenHeader(boolean shown) {
      this.accessTokenHeader = shown;
      return this;
    }

    /** {@code FlagConfig}, whose meaning is not public; 2 if not set, as one system has it. */
    public Builder configurationFlag(int flag) {
      this.configurationFlag = flag;
      return this;
    }

    /**
     * Builds the options.
     *
     * @throws IllegalStateException if one that is required is missing
     */
    public PostOptions build() {
      return new PostOptions(this);
    }
  }
}
