package vn.hoso.internal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.testing.Mutations;

/** The fuzz target in every build: an answer, and the answer with some bytes changed. */
class AgenciesReplyFuzzProperties {

  private static final byte[] SEED =
      ("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"data\":["
              + "{\"id\":1,\"pid\":null,\"code\":\"H17\",\"oldCode\":\"000.00.00.H17\","
              + "\"name\":\"Ủy ban nhân dân thành phố Đà Nẵng\",\"mail\":\"\"},"
              + "{\"id\":\"2\",\"pid\":\"1\",\"code\":\"H17.99\",\"name\":[\"x\"]},7]}")
          .getBytes(UTF_8);

  @Property(tries = 500)
  void reply_asItIsOrLikeIt_holdsTheTarget(@ForAll("replies") byte[] reply) {
    AgenciesReplyFuzzTarget.fuzzerTestOneInput(reply);
  }

  @Provide
  Arbitrary<byte[]> replies() {
    return Mutations.around(List.of(SEED), "\"{}[],:\\0\u0000é");
  }
}
