package vn.hoso.exchange;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.exchange.VxpExchange;
import vn.hoso.internal.exchange.VxpSettings;
import vn.hoso.transport.Secret;

/** Builds a {@link DocumentExchange} over the national document axis. Not thread-safe. */
public final class VxpBuilder extends ExchangeBuilder<VxpBuilder> {

  private @Nullable AgencyCode agency;
  private @Nullable Secret secret;
  private SentLookup lookup = SentLookup.bySenderDocId();
  private Optional<String> receivers = Optional.empty();
  private Optional<String> agencyLevel = Optional.empty();
  private boolean rawFetch;

  VxpBuilder() {}

  /**
   * The code under which the agency is registered at the axis ({@code systemid}); also the sender
   * of what it sends, since the axis takes no other. Required.
   */
  public VxpBuilder agency(AgencyCode agency) {
    this.agency = agency;
    return this;
  }

  /** The key that the axis gave the agency; headers are signed with it. Required. */
  public VxpBuilder secret(Secret secret) {
    this.secret = secret;
    return this;
  }

  /** How it looks for a document that may have arrived; by {@code senderDocId} if not set. */
  public VxpBuilder lookup(SentLookup lookup) {
    this.lookup = Objects.requireNonNull(lookup, "lookup");
    return this;
  }

  /**
   * A text for the parameter {@code to} of everything it sends; not sent if not set. The axis's own
   * SDK has the parameter, as JSON whose form nobody wrote down; the axis finds the receivers in
   * the message.
   *
   * @throws IllegalArgumentException if it cannot be a header: printable ASCII, up to 8000 letters
   */
  public VxpBuilder receiversParameter(String json) {
    if (!json.matches("[ -~]{1,8000}")) {
      throw new IllegalArgumentException(
          "receiversParameter: expected up to 8000 printable ASCII characters, since it becomes a"
              + " header");
    }
    this.receivers = Optional.of(json);
    return this;
  }

  /**
   * Lists agencies by {@code getAgenciesListQD20}, which gives the codes of Quyết định
   * 20/2020/QĐ-TTg and the old ones of a level, and not by {@code getAgenciesList}. Which levels
   * there are is not known.
   */
  public VxpBuilder agenciesOfLevel(int level) {
    this.agencyLevel = Optional.of(Integer.toString(level));
    return this;
  }

  /**
   * Fetches by {@code downloadEdoc}, which gives a message as it is and not in base64, and so a
   * quarter less; for an axis that has what came with SDK 2.0.1.
   */
  public VxpBuilder rawFetch() {
    this.rawFetch = true;
    return this;
  }

  @Override
  public DocumentExchange build() {
    VxpSettings vxp =
        new VxpSettings(
            required(agency, "agency", "AgencyCode.of(\"H17.99\")"),
            required(secret, "secret", "Secret.of(key)"),
            lookup,
            receivers,
            agencyLevel,
            rawFetch);
    return new VxpExchange(settings(), vxp, environment());
  }

  @Override
  VxpBuilder self() {
    return this;
  }
}
