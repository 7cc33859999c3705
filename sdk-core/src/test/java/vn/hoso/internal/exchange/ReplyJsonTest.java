package vn.hoso.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyJsonTest {

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Thanh cong\",\"DocId\":\"7\"}",
        "{\"DATA\":[[{}]],\"docID\":7,\"errordesc\":\"Thanh"
            + " cong\",\"ERRORCODE\":0,\"Status\":\"ok\"}",
      })
  void envelope_anyOrderAndCase_isASuccess(String json) throws IOException {
    Envelope envelope = Envelope.flat(ReplyJson.texts(file(json)));

    assertThat(envelope.isSuccess()).isTrue();
    assertThat(envelope.docId()).isEqualTo("7");
    assertThat(envelope.description()).isEqualTo("Thanh cong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"FAIL\",\"ErrorCode\":\"0\"}",
        "{\"status\":\"OK\",\"ErrorCode\":\"10\"}",
        "{\"status\":\"FAIL\"}",
        "{\"data\":\"\"}",
        "{\"status\":null}",
      })
  void envelope_oneOfThemNotAsItShouldBe_isNoSuccess(String json) throws IOException {
    assertThat(Envelope.flat(ReplyJson.texts(file(json))).isSuccess()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "OK", "{\"status\":\"OK\"", "{\"data\":\"QUJD"})
  void envelope_notAWholeObject_isRefused(String json) {
    assertThatThrownBy(() -> ReplyJson.texts(file(json)))
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUJDRA==", "QUJDRA", "QUJD\\r\\nRA==", "QUJD\\nRA"})
  void bytes_paddedOrNot_withLineEndsOrNot_areDecoded(String base64) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();

    long size = ReplyJson.bytes(file("{\"data\":\"" + base64 + "\",\"status\":\"OK\"}"), target);

    assertThat(size).isEqualTo(4);
    assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("ABCD");
  }

  @Test
  void bytes_notBase64_isRefused() {
    assertThatThrownBy(
            () -> ReplyJson.bytes(file("{\"data\":\"QU*D\"}"), new ByteArrayOutputStream()))
        .isInstanceOf(JsonParseException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":[]}", "{\"data\":\"\"}"})
  void bytes_noData_areNone(String json) throws IOException {
    assertThat(ReplyJson.bytes(file(json), new ByteArrayOutputStream())).isZero();
  }

  @Test
  void rows_whatIsNoObject_isLeftOut() throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();

    ReplyJson.rows(
        file("{\"data\":[{\"docId\":\"1\",\"to\":null,\"x\":{\"y\":[1]}},null,[2],{\"DOCID\":2}]}"),
        rows::add);

    assertThat(rows).containsExactly(Map.of("docid", "1", "to", ""), Map.of("docid", "2"));
  }

  private Path file(String json) throws IOException {
    return Files.writeString(Files.createTempFile(dir, "", ".json"), json);
  }
}
