package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;

/**
 * What holds for every sequence of bytes: it is a reply, or it is refused as unreadable. Jazzer
 * finds it by the name of its method: {@code jazzer --cp=…
 * --target_class=vn.hoso.internal.portal.ReplyFuzzTarget <corpus>}, with the corpus that {@link
 * FuzzSeeds} writes.
 */
public final class ReplyFuzzTarget {

  private static final ReplyDecoder DECODER = new ReplyDecoder(Clock.systemUTC());

  private ReplyFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    HttpReply http = new HttpReply(200, Map.of(), body, false);
    try {
      PortalReply reply = DECODER.decode(http, ReplyDecoderTest.CALL);
      reply.items().forEach(item -> assertThat(item).isNotNull());
      assertThat(DECODER.kept(http, reply.answer())).asString().startsWith("HTTP 200");
    } catch (UnreadableReplyException expected) {
      assertThat(expected).hasMessageEndingWith("replyWithCitizensData().");
    }
  }
}
