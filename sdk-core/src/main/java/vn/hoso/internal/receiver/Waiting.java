package vn.hoso.internal.receiver;

import java.time.Instant;
import vn.hoso.exchange.MessageKind;

/**
 * A message that is listed and not taken yet.
 *
 * @param attempts how often it was tried
 */
record Waiting(String docId, MessageKind kind, String sender, Instant created, int attempts) {}
