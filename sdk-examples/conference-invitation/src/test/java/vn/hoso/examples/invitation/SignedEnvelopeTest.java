package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.EdxmlWriter;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.ReceivedEdxml;

class SignedEnvelopeTest {

  private final Clock clock = Story.clock(Clock.systemUTC());
  private final SimulatedWorld world = new SimulatedWorld(clock);
  private final EdxmlDocument letter = Story.invitation(PointList.bundled(), clock.instant());

  @TempDir Path folder;

  private OutgoingAttachment text;
  private Path message;

  @BeforeEach
  void prepare() throws IOException {
    text = OutgoingAttachment.of(Files.writeString(folder.resolve("giấy mời.txt"), "Kính mời"));
    message = folder.resolve("giay-moi.edxml");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void write_readBack_isTheDocumentWithItsSignature() throws IOException {
    sign(Story.DISTRICT);

    ReceivedEdxml received = EdxmlReader.create().read(message, folder.resolve("nhan"));
    assertThat(received.warnings()).isEmpty();
    EdxmlDocument document = (EdxmlDocument) received.message();
    assertThat(document.signature()).isPresent();
    assertThat(document)
        .isEqualTo(letter.toBuilder().signature(document.signature().get()).build());
    assertThat(received.attachments()).hasSize(1);
  }

  @Test
  void objection_signedBySender_isNone() throws IOException {
    sign(Story.DISTRICT);

    assertThat(objection()).isEmpty();
  }

  @Test
  void objection_headerChanged_saysSo() throws IOException {
    sign(Story.DISTRICT);
    change("bắt đầu lúc 08:00", "bắt đầu lúc 09:00");

    assertThat(objection()).isEqualTo("Chữ ký số của văn bản không hợp lệ (HASH_FAILURE)");
  }

  @Test
  void objection_attachmentChanged_saysSo() throws IOException {
    sign(Story.DISTRICT);
    change("</AttachmentEncoded>", "<Attachment/></AttachmentEncoded>");

    assertThat(objection()).isEqualTo("Chữ ký số của văn bản không hợp lệ (HASH_FAILURE)");
  }

  @Test
  void objection_signedBySomebodyElse_saysSo() throws IOException {
    sign(Organization.builder().id("H47.16").name("Ủy ban nhân dân huyện Thăng Bình").build());

    assertThat(objection()).startsWith("Chữ ký số không phải của Ủy ban nhân dân huyện Núi Thành");
  }

  @Test
  void objection_notSigned_saysSo() {
    EdxmlWriter.create().write(letter, List.of(text), message);

    assertThat(objection()).isEqualTo("Chữ ký số của văn bản không hợp lệ (UNSIGNED)");
  }

  @Test
  void objection_noXml_saysSo() throws IOException {
    Files.writeString(message, "Kính gửi");

    assertThat(objection()).isEqualTo("Không kiểm tra được chữ ký số của văn bản");
  }

  private void sign(Organization signer) throws IOException {
    SignedEnvelope.write(letter, List.of(text), world.signerOf(signer, folder), message);
  }

  private void change(String words, String others) throws IOException {
    String before = Files.readString(message);
    assertThat(before).contains(words);
    Files.writeString(message, before.replace(words, others));
  }

  private String objection() {
    return SignedEnvelope.objection(message, world.verifier(), Story.DISTRICT).orElse("");
  }
}
