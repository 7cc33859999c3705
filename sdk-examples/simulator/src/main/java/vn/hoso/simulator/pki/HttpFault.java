package vn.hoso.simulator.pki;

/** What can go wrong with any service, whatever it answers. */
public enum HttpFault implements PkiFault {
  /** Status 500 with a short text. */
  STATUS_500,
  /** Status 200 with the right content type and random bytes. */
  GARBAGE,
  /** Status 200 with the error page of a proxy. */
  HTML_PAGE,
  /** Status 200 without a body. */
  EMPTY,
  /** The right answer after {@link PkiSimulator.Builder#slowness the configured delay}. */
  SLOW,
  /** Half of the right answer, then the connection is closed. */
  TRUNCATED,
  /** Status 200 and a body that never ends. */
  ENDLESS,
  /** Status 302 to the same address, again and again. */
  REDIRECT_LOOP
}
