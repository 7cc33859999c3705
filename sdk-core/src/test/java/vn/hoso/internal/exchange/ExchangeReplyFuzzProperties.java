package vn.hoso.internal.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
    Arbitrary<byte[]> changed =
        Combinators.combine(
                Arbitraries.of(SEEDS),
                Arbitraries.integers().greaterOrEqual(0).list().ofMinSize(1).ofMaxSize(4),
                Arbitraries.of("\"{}[],:0-1\\ <>=\u0000\uFFFD".chars().boxed().toList()))
            .as(ExchangeReplyFuzzProperties::changed);
    return Arbitraries.oneOf(Arbitraries.of(SEEDS), changed);
  }

  private static byte[] changed(byte[] seed, List<Integer> places, int change) {
    byte[] changed = seed.clone();
    for (int place : places) {
      if (changed.length > 0) {
        changed[place % changed.length] = (byte) change;
      }
    }
    return changed;
  }
}
