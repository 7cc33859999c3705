package vn.hoso.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextInputTest {

  @Property
  void read_whateverJacksonWrote_isTheText(@ForAll String text) throws IOException {
    String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String json = TextNode.valueOf(whole).toString();

    assertThat(read(json.substring(1) + ",\"behind\"")).isEqualTo(whole);
  }

  @Test
  void read_everyEscape_isTheCharacter() throws IOException {
    assertThat(read("\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0110\\uD83D\\uDCC4\""))
        .isEqualTo("\"\\/\b\f\n\r\tĐ\uD83D\uDCC4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x\"", "\\u12G4\"", "\\uD83Dx\""})
  void read_escapeThatIsNone_isRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(CharConversionException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "abc\\"})
  void read_textWithoutEnd_isRefused(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(EOFException.class)
        .hasMessage("The text breaks off");
  }

  private static String read(String json) throws IOException {
    try (InputStream in =
        new JsonTextInput(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
