package vn.hoso.simulator.portal;

import java.util.function.Function;

/** Ends the handling of a call with an answer that is not a success. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Function<PortalAssumptions, PortalAnswer> answer;

  private Refusal(Function<PortalAssumptions, PortalAnswer> answer) {
    super(null, null, false, false);
    this.answer = answer;
  }

  static Refusal of(Function<PortalAssumptions, PortalAnswer> answer) {
    return new Refusal(answer);
  }

  /** A field breaks a rule, in Vietnamese as the portal would say it; never with its value. */
  static Refusal invalid(String path, String rule) {
    return of(assumptions -> assumptions.invalidRequest().withDetail(path + " " + rule));
  }

  static Refusal byAdapter(String reason) {
    return of(assumptions -> assumptions.adapterRefusal().withDetail(reason));
  }

  PortalAnswer answer(PortalAssumptions assumptions) {
    return answer.apply(assumptions);
  }
}
