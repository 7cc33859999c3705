package vn.hoso.portal;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which system behind the security server a request is for. Immutable and thread-safe.
 *
 * <p>Public systems write {@code dstcode} into the query or into a header; the security server of
 * the agency decides which is right.
 */
public final class Destination {

  private static final Destination PORTAL =
      new Destination("VN:GOV:000.00.00.G22:vpcpdvcprovider", Place.QUERY, null);

  /** Where {@code dstcode} is written. */
  public enum Place {
    /** {@code ?dstcode=VN:GOV:…}. */
    QUERY,
    /** {@code ?dstcode=VN%3AGOV%3A…}. */
    ENCODED_QUERY,
    /** A header {@code dstcode}. */
    HEADER
  }

  private final String code;
  private final Place place;
  private final @Nullable URI providerUrl;

  private Destination(String code, Place place, @Nullable URI providerUrl) {
    this.code = code;
    this.place = place;
    this.providerUrl = providerUrl;
  }

  /** The national portal as two systems address it, in the query. */
  public static Destination portal() {
    return PORTAL;
  }

  /**
   * Another one.
   *
   * @param code such as {@code VN:GOV:000.00.00.G22:vpcpdvcprovider}
   */
  public static Destination of(String code) {
    if (!code.matches("[A-Za-z0-9.:_-]+")) {
      throw new IllegalArgumentException(
          "dstcode is \""
              + code
              + "\": give country, class, member and subsystem between colons, such as "
              + PORTAL.code);
    }
    return new Destination(code, Place.QUERY, null);
  }

  public Destination in(Place place) {
    return new Destination(code, place, providerUrl);
  }

  /**
   * With {@code providerurl}, for a subsystem that fronts several hosts.
   *
   * @throws IllegalArgumentException if it is not an http or https address without credentials
   */
  public Destination providerUrl(URI url) {
    if (!("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
        || url.getHost() == null
        || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "providerUrl: give an address with http or https and a host, without user name and"
              + " password, such as https://api.example.vn");
    }
    return new Destination(code, place, url);
  }

  /** The {@code dstcode}. */
  public String code() {
    return code;
  }

  public Place place() {
    return place;
  }

  public Optional<URI> providerUrl() {
    return Optional.ofNullable(providerUrl);
  }

  @Override
  public String toString() {
    return "Destination[" + code + ", " + place + "]";
  }
}
