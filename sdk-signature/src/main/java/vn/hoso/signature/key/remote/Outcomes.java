package vn.hoso.signature.key.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.internal.remote.RemoteSession;
import vn.hoso.signature.internal.remote.Reply;
import vn.hoso.signature.internal.remote.ValueCheck;

/** Makes outcomes of what services reply. */
final class Outcomes {

  private Outcomes() {}

  /**
   * The outcome of a ticket.
   *
   * @throws RemoteSigningException if a value is not by the signer's key
   */
  static RemoteOutcome of(RemoteSession session, RemoteTicket ticket, Reply reply) {
    if (reply instanceof Reply.Refused refused) {
      return new RemoteOutcome.Refused(refused.reason());
    }
    if (reply instanceof Reply.Expired expired) {
      return new RemoteOutcome.TimedOut(expired.reason());
    }
    if (reply instanceof Reply.Values values) {
      return signed(session, ticket, values.byDocument());
    }
    return new RemoteOutcome.Pending();
  }

  private static RemoteOutcome signed(
      RemoteSession session, RemoteTicket ticket, Map<String, String> values) {
    List<RemoteSignature> signatures = new ArrayList<>();
    List<PreparedSignature> missing = new ArrayList<>();
    for (int i = 0; i < ticket.prepared().size(); i++) {
      PreparedSignature prepared = ticket.prepared().get(i);
      String value = values.getOrDefault(ticket.waiting().documentIds().get(i), "");
      if (value.isEmpty()) {
        missing.add(prepared);
      } else {
        signatures.add(
            new RemoteSignature(
                prepared,
                ValueCheck.checked(
                    session, prepared.certificate(), prepared.bytesToSign(), value)));
      }
    }
    if (signatures.isEmpty()) {
      throw session.lasting(
          "returned signatures, but none of the documents of this request",
          "ask its operator, naming the transaction");
    }
    return missing.isEmpty()
        ? new RemoteOutcome.Signed(signatures)
        : new RemoteOutcome.Partial(signatures, missing);
  }
}
