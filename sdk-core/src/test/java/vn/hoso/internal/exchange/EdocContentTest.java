package vn.hoso.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.ReceivedAttachment;
import vn.hoso.edxml.ReceivedEdxml;

/** The message that a reply of the eDoc service holds. */
class EdocContentTest {

  private static final String HEADER =
      "<edXMLEnvelope><edXMLHeader><MessageHeader><From><OrganId>H17.99</OrganId>"
          + "<OrganName>Ủy ban nhân dân xã Núi Thành</OrganName></From><To><OrganId>H17</OrganId>"
          + "</To><DocumentId>142</DocumentId></MessageHeader></edXMLHeader></edXMLEnvelope>";
  private static final String BARE = "<?xml version=\"1.0\"?>\n<edXML>" + HEADER + "</edXML>\n";
  private static final String WHOLE =
      "<edXML>"
          + HEADER
          + "<AttachmentEncoded><Attachment><AttachmentName>a.txt</AttachmentName>"
          + "<ContentTransferEncoded>QQ==</ContentTransferEncoded></Attachment>"
          + "</AttachmentEncoded></edXML>";

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {BARE, WHOLE, "1212\ufeff" + BARE})
  void write_xmlOrBase64_givesTheSameBytes(String xml) throws IOException {
    assertThat(written(reply(text(xml), "[]"))).isEqualTo(xml);
    assertThat(written(reply(text(base64(xml)), "[]"))).isEqualTo(xml);
  }

  @Test
  void write_whatHasItsAttachments_isNotGivenThemTwice() throws IOException {
    String beside = "[{\"fileName\":\"a.txt\",\"fileContent\":\"QQ==\"}]";

    assertThat(written(reply(text(WHOLE), beside))).isEqualTo(WHOLE);
  }

  @Test
  void write_attachmentsBeside_arePutIntoTheMessage() throws IOException {
    String beside =
        "[{\"fileName\":\"Tờ trình <1> & phụ lục.txt\",\"fileContent\":\""
            + base64("nội dung")
            + "\"},{\"fileContent\":\"Qg\",\"fileName\":\"b.txt\"}]";

    String message = written(reply(text(BARE), beside));

    assertThat(message).startsWith(BARE.strip().replace("</edXML>", ""));
    Path folder = dir.resolve("nhan");
    ReceivedEdxml received =
        EdxmlReader.create()
            .read(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), folder);
    assertThat(received.attachments())
        .extracting(attachment -> attachment.attachment().name())
        .containsExactly("Tờ trình <1> & phụ lục.txt", "b.txt");
    assertThat(received.attachments())
        .extracting(EdocContentTest::content)
        .containsExactly("nội dung", "B");
  }

  @Test
  void write_attachmentsBesideALongMessage_standBehindTheEnvelope() throws IOException {
    String padded =
        BARE.replace("<edXMLEnvelope>", "<!--" + "x".repeat(9000) + "--><edXMLEnvelope>");

    String message =
        written(reply(text(padded), "[{\"fileName\":\"a.txt\",\"fileContent\":\"QQ==\"}]"));

    assertThat(message)
        .isEqualTo(
            padded.replace(
                "</edXML>\n",
                "<AttachmentEncoded><Attachment><ContentId>a.txt</ContentId>"
                    + "<AttachmentName>a.txt</AttachmentName>"
                    + "<ContentTransferEncoded>QQ==</ContentTransferEncoded></Attachment>"
                    + "</AttachmentEncoded></edXML>\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":{}}", "{\"data\":null}", "{\"data\":{\"edxml\":\"\"}}", "{}"})
  void write_noMessage_saysSo(String json) throws IOException {
    assertThat(EdocContent.write(file(json), new ByteArrayOutputStream())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"edxml\":\"không phải\"}}",
        "{\"data\":{\"edxml\":\"<edXML></edXML>\",\"attachments\":[{\"fileName\":\"a\"}]}}",
        "{\"data\":{\"edxml\":\"<edXML></edXML>\",\"attachments\":[{\"fileContent\":\"Q*\"}]}}",
        "{\"data\":{\"edxml\":\"<edXML></edXML>\",\"attachments\":[null]}}",
      })
  void write_damagedOrNotWhole_isRefused(String json) {
    assertThatThrownBy(() -> EdocContent.write(file(json), new ByteArrayOutputStream()))
        .isInstanceOf(JsonProcessingException.class);
  }

  private static String content(ReceivedAttachment attachment) {
    try {
      return Files.readString(attachment.file().orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String written(String json) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    assertThat(EdocContent.write(file(json), target)).isTrue();
    return target.toString(StandardCharsets.UTF_8);
  }

  private static String reply(String edxml, String attachments) {
    return "{\"success\":true,\"data\":{\"attachments\":"
        + attachments
        + ",\"docId\":\"7\",\"edxml\":"
        + edxml
        + "}}";
  }

  private static String text(String value) {
    return JsonNodeFactory.instance.textNode(value).toString();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String json) throws IOException {
    return Files.writeString(Files.createTempFile(dir, "", ".json"), json);
  }
}
