package vn.hoso.internal.signin;

/**
 * Whether the library is there; it is optional, since only an application with sign-in needs it.
 */
public final class OidcLibrary {

  private static final String A_CLASS_OF_IT = "com.nimbusds.openid.connect.sdk.OIDCTokenResponse";

  private OidcLibrary() {}

  /**
   * Passes if it is.
   *
   * @throws IllegalStateException if it is not
   */
  public static void require() {
    try {
      // Its superclasses are loaded, and with them the jars that it needs itself.
      Class.forName(A_CLASS_OF_IT, true, OidcLibrary.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(
          "The library for OpenID Connect is not on the class path: add"
              + " com.nimbusds:oauth2-oidc-sdk, which sdk-core only needs for sign-in, to the"
              + " application's dependencies",
          e);
    }
  }
}
