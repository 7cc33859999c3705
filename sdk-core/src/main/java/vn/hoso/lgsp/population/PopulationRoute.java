package vn.hoso.lgsp.population;

import java.net.URI;
import vn.hoso.internal.http.Addresses;
import vn.hoso.lgsp.ClientCredentials;
import vn.hoso.lgsp.LgspAuthentication;

/**
 * The way to the population database, and how a client proves who it is on it. Addresses differ
 * from agency to agency, so that they are given whole. Immutable and thread-safe.
 */
public sealed interface PopulationRoute {

  /** Where requests are sent. */
  URI service();

  /**
   * To the database itself, or to the security server in front of it, with the headers of {@link
   * HashAuthentication}; seen at two systems.
   *
   * @throws IllegalArgumentException if the address cannot be used
   */
  static Direct direct(URI service, HashAuthentication authentication) {
    return new Direct(service, authentication);
  }

  /**
   * Through a provincial gateway (LGSP) that hands SOAP on and has the account of the database
   * itself; that there is one is assumed.
   *
   * @throws IllegalArgumentException if the address cannot be used
   */
  static Gateway gateway(URI service, LgspAuthentication authentication) {
    return new Gateway(service, authentication);
  }

  /**
   * Through a provincial service that takes JSON: {@code {accessToken, lgspAccessToken, AuthHash,
   * data}}, the envelope in {@code data}; seen at one system.
   *
   * @param gateway with {@link ClientCredentials#withAccessToken}
   * @param authentication what {@code AuthHash} is made from
   * @throws IllegalArgumentException if the address cannot be used, or there is no access token
   */
  static Wrapped wrapped(
      URI service, ClientCredentials gateway, HashAuthentication authentication) {
    return new Wrapped(service, gateway, authentication, AuthHashForm.USERNAME_AND_HASH);
  }

  /** See {@link PopulationRoute#direct}. */
  record Direct(URI service, HashAuthentication authentication) implements PopulationRoute {

    public Direct {
      requireService(service);
    }
  }

  /** See {@link PopulationRoute#gateway}. */
  record Gateway(URI service, LgspAuthentication authentication) implements PopulationRoute {

    public Gateway {
      requireService(service);
    }
  }

  /**
   * See {@link PopulationRoute#wrapped}.
   *
   * @param authHashForm what {@code AuthHash} is; assumed
   */
  record Wrapped(
      URI service,
      ClientCredentials gateway,
      HashAuthentication authentication,
      AuthHashForm authHashForm)
      implements PopulationRoute {

    public Wrapped {
      requireService(service);
      if (gateway.accessToken() == null) {
        throw new IllegalArgumentException(
            "gateway has no access token, which is sent as lgspAccessToken: add it with"
                + " withAccessToken(LgspAccessToken.of(…))");
      }
    }

    public Wrapped withAuthHashForm(AuthHashForm form) {
      return new Wrapped(service, gateway, authentication, form);
    }
  }

  /** What {@code AuthHash} is. None was seen. */
  enum AuthHashForm {
    /** {@code base64(username:hash)}, what the header has behind {@code Basic}. */
    USERNAME_AND_HASH,
    /** The value of the header, {@code Basic} included. */
    HEADER,
    /** The hash alone. */
    HASH
  }

  private static void requireService(URI service) {
    Addresses.requireService("service", service, "https://lgsp.example.vn:8243/csdldc/1.0");
  }
}
