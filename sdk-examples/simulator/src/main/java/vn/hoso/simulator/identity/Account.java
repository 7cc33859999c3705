package vn.hoso.simulator.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who can sign in; invented.
 *
 * @param id for the login page and for {@code auto_approve}, such as {@code an}
 * @param label as the login page shows it
 * @param claims what the provider says of the account: texts, numbers, or maps of these
 */
public record Account(String id, String label, Map<String, Object> claims) {

  public Account {
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /** The same account with another claim. */
  public Account with(String claim, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.put(claim, value);
    return new Account(id, label, changed);
  }

  /** The same account without a claim. */
  public Account without(String claim) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.remove(claim);
    return new Account(id, label, changed);
  }

  String subject() {
    return String.valueOf(claims.get("sub"));
  }
}
