package vn.hoso.portal;

import vn.hoso.transport.RequestOptions;

/**
 * How a service is called of which this client knows nothing but the name. Immutable and
 * thread-safe.
 */
public final class GenericCall {

  private static final GenericCall ONCE = new GenericCall(false, false, RequestOptions.defaults());

  private final boolean repeatable;
  private final boolean atShare;
  private final RequestOptions options;

  private GenericCall(boolean repeatable, boolean atShare, RequestOptions options) {
    this.repeatable = repeatable;
    this.atShare = atShare;
    this.options = options;
  }

  /** Sent once to {@link PortalPaths#integration}: right for whatever changes something. */
  public static GenericCall once() {
    return ONCE;
  }

  /**
   * Sent to {@link PortalPaths#integration}, and again when no readable answer came: only for what
   * does no harm when it is done twice, such as reading.
   */
  public static GenericCall repeatable() {
    return new GenericCall(true, false, RequestOptions.defaults());
  }

  /** The same at {@link PortalPaths#share}, where lists and dictionaries are. */
  public GenericCall atShare() {
    return new GenericCall(repeatable, true, options);
  }

  /** The same with other limits than the client's own. */
  public GenericCall with(RequestOptions options) {
    return new GenericCall(repeatable, atShare, options);
  }

  /** Whether it may be sent again when nobody knows if it took effect. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /** Whether it goes to {@link PortalPaths#share}. */
  public boolean isAtShare() {
    return atShare;
  }

  public RequestOptions options() {
    return options;
  }

  @Override
  public String toString() {
    return "GenericCall[repeatable="
        + repeatable
        + ", atShare="
        + atShare
        + ", options="
        + options
        + "]";
  }
}
