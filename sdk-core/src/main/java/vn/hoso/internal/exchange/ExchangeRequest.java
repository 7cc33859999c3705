package vn.hoso.internal.exchange;

import java.util.function.Function;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.http.HttpCall;

/**
 * A call of a service of an exchange.
 *
 * @param http what one attempt sends, made anew for each: a time may be signed, a token shown
 * @param replyLimit in bytes
 * @param raw whether a success is a message as it is, and not JSON
 */
record ExchangeRequest(
    Operation operation, Function<Token, HttpCall> http, long replyLimit, boolean raw) {

  /** A success is a short JSON, or a list. */
  static ExchangeRequest of(Operation operation, Function<Token, HttpCall> http) {
    return new ExchangeRequest(operation, http, Limits.LIST_BYTES, false);
  }

  /** A success is JSON with a message in it. */
  static ExchangeRequest ofMessage(Operation operation, Function<Token, HttpCall> http) {
    return new ExchangeRequest(operation, http, Limits.MESSAGE_BYTES, false);
  }

  /** A success is a message as it is. */
  static ExchangeRequest ofRawMessage(Operation operation, Function<Token, HttpCall> http) {
    return new ExchangeRequest(operation, http, Limits.MESSAGE_BYTES, true);
  }
}
