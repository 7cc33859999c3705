package vn.hoso.simulator.axis;

import java.io.IOException;
import vn.hoso.simulator.internal.http.Answer;
import vn.hoso.simulator.internal.http.HttpExchange;

/** One of the protocols over which the axis is reached. Thread-safe. */
interface Door {

  /**
   * Answers a call.
   *
   * @throws Refusal of what the axis does not do
   */
  Answer answer(AxisService service, HttpExchange exchange) throws IOException;

  /** A refusal in the form of the protocol. */
  Answer refused(Refusal refusal);

  /** A refusal in the form of the protocol, with any code. */
  Answer failure(String code, String description);
}
