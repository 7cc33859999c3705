package vn.hoso.signature.internal.remote;

import java.util.List;
import vn.hoso.signature.error.RemoteSigningException;

/**
 * How one family of services is spoken to. All methods throw {@link RemoteSigningException} if the
 * service cannot be reached, or does not do what it is asked. Thread-safe.
 */
public interface RemoteCodec {

  /** The signer's keys. */
  List<Credential> credentials(RemoteSession session, String userId);

  /** Asks for signatures. */
  Accepted submit(RemoteSession session, Order order);

  /** Asks what became of a request. */
  Reply poll(RemoteSession session, Waiting waiting);

  /** Reads what the service sent by itself. */
  Reply received(RemoteSession session, Json body, Waiting waiting);

  /** What a message that the service sent is about: a reference or a transaction; or empty. */
  String subject(Json body);
}
