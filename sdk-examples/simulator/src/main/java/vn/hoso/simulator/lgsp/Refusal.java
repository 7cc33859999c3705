package vn.hoso.simulator.lgsp;

import vn.hoso.simulator.internal.http.Answer;

/** Ends the handling of a call with an answer that is not a success. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  Refusal(Answer answer) {
    super(null, null, false, false);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
