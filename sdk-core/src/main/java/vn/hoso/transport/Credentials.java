package vn.hoso.transport;

/**
 * User name and password of an agency at a service. The user name is not printed either, since some
 * accounts are named by a personal number.
 *
 * @param username not blank
 */
public record Credentials(String username, Secret password) {

  public Credentials {
    if (username.isBlank()) {
      throw new IllegalArgumentException("The user name is blank: check where it is read from");
    }
  }

  public static Credentials of(String username, Secret password) {
    return new Credentials(username, password);
  }

  @Override
  public String toString() {
    return "Credentials[redacted]";
  }
}
