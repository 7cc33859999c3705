package vn.hoso.simulator.portal;

/**
 * How the portal answers where public material does not show it. Every default is an assumption,
 * except the words "đã tồn tại" and the codes 3 and -3 of {@link #duplicate()}, which one system
 * relies on. Immutable and thread-safe.
 */
public final class PortalAssumptions {

  private final PortalAnswer expiredSession;
  private final PortalAnswer wrongCredentials;
  private final PortalAnswer invalidRequest;
  private final PortalAnswer duplicate;
  private final PortalAnswer updateOfMissing;
  private final PortalAnswer notAccepted;
  private final PortalAnswer adapterRefusal;

  private PortalAssumptions(Builder builder) {
    this.expiredSession = builder.expiredSession;
    this.wrongCredentials = builder.wrongCredentials;
    this.invalidRequest = builder.invalidRequest;
    this.duplicate = builder.duplicate;
    this.updateOfMissing = builder.updateOfMissing;
    this.notAccepted = builder.notAccepted;
    this.adapterRefusal = builder.adapterRefusal;
  }

  /** The defaults, ready to be changed one by one. */
  public static Builder builder() {
    return new Builder();
  }

  /** A session that was never issued, has expired, or was ended. */
  public PortalAnswer expiredSession() {
    return expiredSession;
  }

  /** Login with a wrong user name or password. */
  public PortalAnswer wrongCredentials() {
    return wrongCredentials;
  }

  /** A request that breaks the contract; field and rule are appended to the message. */
  public PortalAnswer invalidRequest() {
    return invalidRequest;
  }

  /** An insert of a dossier that exists. */
  public PortalAnswer duplicate() {
    return duplicate;
  }

  /** An update of a dossier that does not exist. */
  public PortalAnswer updateOfMissing() {
    return updateOfMissing;
  }

  /** Progress of a dossier that does not exist. */
  public PortalAnswer notAccepted() {
    return notAccepted;
  }

  /**
   * What the adapter itself refuses, before the portal sees it: method, path, {@code dstcode},
   * content type. The reason is appended to the message.
   */
  public PortalAnswer adapterRefusal() {
    return adapterRefusal;
  }

  /** Neither immutable nor thread-safe. */
  public static final class Builder {

    private PortalAnswer expiredSession =
        new PortalAnswer(200, "-1", "Phiên làm việc không tồn tại hoặc đã hết hạn");
    private PortalAnswer wrongCredentials =
        new PortalAnswer(200, "-1", "Tên đăng nhập hoặc mật khẩu không đúng");
    private PortalAnswer invalidRequest = new PortalAnswer(200, "-1", "Dữ liệu không hợp lệ");
    private PortalAnswer duplicate = new PortalAnswer(200, "3", "Hồ sơ đã tồn tại trên hệ thống");
    private PortalAnswer updateOfMissing =
        new PortalAnswer(200, "-1", "Hồ sơ không có trên hệ thống nên không cập nhật được");
    private PortalAnswer notAccepted = new PortalAnswer(200, "-1", "Hồ sơ chưa được tiếp nhận");
    private PortalAnswer adapterRefusal =
        new PortalAnswer(400, "-1", "Máy chủ bảo mật từ chối yêu cầu");

    private Builder() {}

    /** Assumed by default: HTTP 200, code -1, "Phiên làm việc không tồn tại hoặc đã hết hạn". */
    public Builder expiredSession(PortalAnswer answer) {
      expiredSession = answer;
      return this;
    }

    /** Assumed by default: HTTP 200, code -1, "Tên đăng nhập hoặc mật khẩu không đúng". */
    public Builder wrongCredentials(PortalAnswer answer) {
      wrongCredentials = answer;
      return this;
    }

    /** Assumed by default: HTTP 200, code -1, "Dữ liệu không hợp lệ". */
    public Builder invalidRequest(PortalAnswer answer) {
      invalidRequest = answer;
      return this;
    }

    /** Code 3 by default; -3 has been seen too. HTTP 200 is assumed. */
    public Builder duplicate(PortalAnswer answer) {
      duplicate = answer;
      return this;
    }

    /** Assumed by default: HTTP 200, code -1. */
    public Builder updateOfMissing(PortalAnswer answer) {
      updateOfMissing = answer;
      return this;
    }

    /** Assumed by default: HTTP 200, code -1, "Hồ sơ chưa được tiếp nhận". */
    public Builder notAccepted(PortalAnswer answer) {
      notAccepted = answer;
      return this;
    }

    /** Assumed by default: HTTP 400, code -1. */
    public Builder adapterRefusal(PortalAnswer answer) {
      adapterRefusal = answer;
      return this;
    }

    /** Builds the assumptions. */
    public PortalAssumptions build() {
      return new PortalAssumptions(this);
    }
  }
}
