package vn.hoso.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which base64 may be wrapped. */
class FileReplyTest {

  private static final byte[] CONTENT =
      "%PDF-1.7 Quyết định số 48/QĐ-UBND ÿÿÿ".repeat(2000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  /** How the reply is made of base64. */
  enum Form {
    TEXT,
    ALONE,
    ALONE_WITH_LINE_END,
    RESULT,
    DATA,
    MESSAGE,
    TEXT_IN_MESSAGE,
    RESULT_IN_MESSAGE,
    RESULT_IN_MESSAGE_AS_TEXT,
    ESCAPED_SLASHES;

    String of(String base64) {
      return switch (this) {
        case TEXT -> TextNode.valueOf(base64).toString();
        case ALONE -> base64;
        case ALONE_WITH_LINE_END -> base64 + "\r\n";
        case RESULT -> object("result", base64);
        case DATA -> object("data", base64);
        case MESSAGE -> object("message", base64);
        case TEXT_IN_MESSAGE -> object("message", TextNode.valueOf(base64).toString());
        case RESULT_IN_MESSAGE -> object("message", object("result", base64));
        case RESULT_IN_MESSAGE_AS_TEXT ->
            TextNode.valueOf(object("message", object("result", base64))).toString();
        case ESCAPED_SLASHES -> TextNode.valueOf(base64).toString().replace("/", "\\/");
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void decode_everyForm_isTheFile(Form form) throws IOException {
    String base64 = Base64.getEncoder().encodeToString(CONTENT);
    Path file = Files.writeString(folder.resolve("reply"), form.of(base64));
    ByteArrayOutputStream target = new ByteArrayOutputStream();

    FileReply reply = FileReply.read(file);
    long size = reply.decode(target);

    assertThat(reply.reply().isRefusal()).isFalse();
    assertThat(size).isEqualTo(CONTENT.length);
    assertThat(target.toByteArray()).isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"RESULT", "MESSAGE"})
  void read_refusalInside_isWhatTheReplySays(Form form) throws IOException {
    String refusal =
        JsonNodeFactory.instance
            .objectNode()
            .put("error_code", -5)
            .put("message", "Tệp “A” không có\uD83D\uDCC4")
            .toString();
    Path file = Files.writeString(folder.resolve("reply"), form.of(refusal));

    StoreReply reply = FileReply.read(file).reply();

    assertThat(reply.isRefusal()).isTrue();
    assertThat(reply.code()).isEqualTo("-5");
    assertThat(reply.message()).isEqualTo("Tệp “A” không có\uD83D\uDCC4");
  }

  private static String object(String name, String value) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("error_code", "00")
        .put("note", "Giấy tờ “số hoá”")
        .put(name, value)
        .toString();
  }
}
