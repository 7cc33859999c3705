package vn.hoso.internal.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.testing.Mutations;

/** The fuzz target in every build: its seeds, and the seeds with some bytes changed. */
class ExchangeReplyFuzzProperties {

  private static final List<byte[]> SEEDS =
      List.of(
              "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\",\"DocId\":\"7\"}",
              "{\"status\":\"FAIL\",\"ErrorCode\":\"1\",\"ErrorDesc\":\"Don vi gui khong dung\"}",
              "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[{\"docId\":\"1\",\"created_time\":"
                  + "\"2026/11/24 08:00:00\",\"sentTime\":\"1795482000000\",\"title\":\"V/v\"}]}",
              "{\"status\":\"OK\",\"data\":\"QUJDRA==\"}",
              "{\"success\":true,\"message\":\"Thành công\",\"count\":1,\"data\":[{\"docId\":1}]}",
              "{\"success\":false,\"message\":\"x\",\"data\":{\"errorCode\":\"18\"}}",
              "{\"success\":true,\"data\":{\"docId\":\"7\",\"edxml\":\"<edXML>\\u1ee6y</edXML>\","
                  + "\"attachments\":[{\"fileName\":\"a\",\"fileContent\":\"QUI=\"}]}}",
              "{\"success\":true,\"data\":{\"attachments\":[{\"fileContent\":\"QUI=\",\"fileName\":"
                  + "\"a\"}],\"edxml\":\"PGVkWE1MPjwvZWRYTUw+\"}}",
              "<!DOCTYPE html><html></html>",
              "")
          .stream()
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  @Property(tries = 2000)
  void replies_seedsAndWhatIsLikeThem_holdTheTarget(@ForAll("replies") byte[] body)
      throws IOException {
    ExchangeReplyFuzzTarget.fuzzerTestOneInput(body);
  }

  @Provide
  Arbitrary<byte[]> replies() {
    return Mutations.around(SEEDS);
  }
}
