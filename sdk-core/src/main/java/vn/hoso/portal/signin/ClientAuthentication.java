package vn.hoso.portal.signin;

/** How the application shows the provider who it is (OpenID Connect Core §9). */
public enum ClientAuthentication {
  /** {@code client_id} and {@code client_secret} in the form; as seen. */
  FORM,
  /** Both in the header {@code Authorization: Basic}. */
  BASIC
}
