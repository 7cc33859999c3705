package vn.hoso.internal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.http.HttpReply;

/** Whatever comes is a reply or an {@link UnreadableReplyException}, and little of it is shown. */
class ReplyDecoderProperties {

  private static final String SECRET = "Huỳnh Thị Bích Phượng, 049190001234";
  private static final String VALID =
      "{\"error_code\":\"-1\",\"message\":\"{\\\"error_code\\\":3,\\\"message\\\":\\\"Hồ sơ của "
          + SECRET
          + " đã tồn tại\\\",\\\"result\\\":[{\\\"ChuHoSo\\\":\\\""
          + SECRET
          + "\\\"}]}\",\"result\":[{\"ChuHoSo\":\""
          + SECRET
          + "\",\"SoLuong\":1.5e3}]}";

  private final ReplyDecoder decoder = new ReplyDecoder(Clock.systemUTC());

  @Property
  void decode_anyBytes_throwNothingElse(
      @ForAll @Size(max = 300) byte[] body, @ForAll @IntRange(min = 100, max = 599) int status) {
    decode(status, body);
  }

  @Property
  void decode_anyText_throwsNothingElse(@ForAll("jsonLike") String body) {
    decode(200, body.getBytes(StandardCharsets.UTF_8));
    decode(200, body.getBytes(StandardCharsets.UTF_16LE));
  }

  @Property
  void decode_validReplyWithChangedBytes_throwsNothingElseAndShowsNoCitizen(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 400) Integer> places,
      @ForAll @Size(4) byte[] changes) {
    byte[] body = VALID.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < places.size(); i++) {
      body[places.get(i) % body.length] = changes[i];
    }
    decode(200, body);
  }

  @Property
  void decode_validReplyCutShort_throwsNothingElseAndShowsNoCitizen(
      @ForAll @IntRange(max = 400) int length) {
    byte[] body = VALID.getBytes(StandardCharsets.UTF_8);
    decode(200, Arrays.copyOf(body, Math.min(length, body.length)));
  }

  @Property
  void excerpt_anyText_isShortAndOfSafeWordsOnly(@ForAll("messages") String message) {
    String excerpt = SafeExcerpt.of(message);

    assertThat(excerpt).hasSizeLessThanOrEqualTo(Limits.EXCERPT_CHARACTERS);
    assertThat(excerpt.split("\\P{L}+"))
        .allMatch(
            word ->
                word.isEmpty()
                    || SafeWords.hasWord(word.toLowerCase(Locale.ROOT))
                    || SafeWords.hasField(word));
    assertThat(excerpt).doesNotContainPattern("\\d{5}|\\d\\s+\\d");
  }

  private void decode(int status, byte[] body) {
    HttpReply http = new HttpReply(status, Map.of(), body, false);
    try {
      PortalReply reply = decoder.decode(http, ReplyDecoderTest.CALL);
      reply.items().forEach(item -> assertThat(item).isNotNull());
      assertShowsLittle(decoder.kept(http, reply.answer()).toString());
      assertShowsLittle(reply.answer().toString());
    } catch (UnreadableReplyException e) {
      assertShowsLittle(e.getMessage());
      assertThat(e.replyWithCitizensData()).hasSizeLessThanOrEqualTo(Limits.KEPT_CHARACTERS);
      assertThat(e).hasNoCause();
    }
  }

  private static void assertShowsLittle(String shown) {
    assertThat(shown)
        .hasSizeLessThan(Limits.EXCERPT_CHARACTERS + 300)
        .doesNotContain("Huỳnh", "Thị", "Bích", "Phượng", "049190");
  }

  @Provide
  Arbitrary<String> jsonLike() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\\",
            "\"error_code\"",
            "\"message\"",
            "\"result\"",
            "0",
            "-1",
            "1e9999",
            "null",
            "true",
            " ",
            "\u0000",
            "đã tồn tại",
            "\uFEFF",
            "<html>")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> messages() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Hồ",
            "sơ",
            "đã",
            "tồn",
            "tại",
            "Huỳnh",
            "phượng",
            "0905",
            "123",
            "12",
            "ChuHoSo",
            "data[0].MaHoSo",
            "a@b.vn",
            "Lỗi:",
            "(500)",
            "!",
            "…",
            "049190001234");
    return Arbitraries.oneOf(words, Arbitraries.strings().ofMaxLength(12))
        .list()
        .ofMaxSize(80)
        .map(parts -> String.join(" ", parts));
  }
}
