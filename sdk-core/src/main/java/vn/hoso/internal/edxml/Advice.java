package vn.hoso.internal.edxml;

/** What to do about a message that is refused. */
final class Advice {

  static final String SENDER =
      "The message is not as QCVN 102:2016/BTTTT has it: tell the sender, and refuse it.";

  static final String ATTACK =
      "No system on the axis writes this, and it can be an attack: refuse it, and ask the sender.";

  private Advice() {}

  static String raise(String limit) {
    return "If the sender is to be trusted, raise EdxmlLimits." + limit + "; otherwise refuse it.";
  }
}
