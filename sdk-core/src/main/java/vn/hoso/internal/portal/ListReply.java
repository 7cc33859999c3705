package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.hoso.portal.PortalAnswer;

/**
 * A reply whose items are not all decoded yet.
 *
 * @param items used by one thread, once
 * @param release frees what the items are decoded from
 */
record ListReply(PortalAnswer answer, Iterator<JsonNode> items, Runnable release)
    implements DecodedReply {

  /** Of what has been decoded whole. */
  static ListReply of(PortalReply reply) {
    return new ListReply(reply.answer(), reply.items().iterator(), () -> {});
  }

  Stream<JsonNode> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, traits), false)
        .filter(JsonNode::isObject)
        .onClose(release);
  }
}
