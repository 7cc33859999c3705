package vn.hoso.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.MalformedMessageException;

/** What somebody may send who means harm. */
class HostileMessageTest {

  private static final int MIB = 1 << 20;

  @TempDir Path temp;

  @Test
  void read_externalEntity_isRefusedAndNotFollowed() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "mật khẩu");
    String dtd = "<!DOCTYPE edXML [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";

    assertRefused(dtd + Samples.envelope("<X>&x;</X>", "")).withMessageContaining("a DTD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE edXML>",
        "<!DOCTYPE edXML SYSTEM 'http://127.0.0.1:9/edxml.dtd'>",
        "<!DOCTYPE edXML [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x'> %x;]>",
        "<!DOCTYPE edXML [<!ATTLIST edXML a CDATA 'b'>]>",
      })
  void read_dtd_isRefused(String dtd) {
    assertRefused(dtd + Samples.envelope("", ""))
        .withMessage(
            "edXML message, line 1: the message has a DTD or an entity of one. No system on the"
                + " axis writes this, and it can be an attack: refuse it, and ask the sender.");
  }

  @Test
  void read_dtdWithACharacterThatXmlCannotCarry_isRefused() {
    assertRefused("<!DOCTYPE edXML [\u0000]>").withMessageContaining("not well-formed XML");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignatureElement.of("<!DOCTYPE a [\u0000]><a/>"))
        .withMessageStartingWith("Expected one XML element, but it is not well-formed XML");
  }

  @Test
  void read_billionLaughs_isRefused() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE edXML [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }

    assertRefused(dtd + "]>" + Samples.envelope("<X>&l9;</X>", "")).withMessageContaining("a DTD");
  }

  @Test
  void read_quadraticBlowUp_isRefused() {
    String dtd = "<!DOCTYPE edXML [<!ENTITY x '" + "x".repeat(100_000) + "'>]>";

    assertRefused(dtd + Samples.envelope("<X>" + "&x;".repeat(100_000) + "</X>", ""))
        .withMessageContaining("a DTD");
  }

  @Test
  void read_xInclude_isAnUnknownElementAndNotFollowed() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret.txt"), "mật khẩu");
    String include =
        "<x:include xmlns:x='http://www.w3.org/2001/XInclude' parse='text' href='"
            + secret.toUri()
            + "'/>";

    ReceivedEdxml received =
        Samples.read(
            Samples.envelope("", "")
                .replace("</MessageHeader>", "<Subject>" + include + "</Subject></MessageHeader>"));

    assertThat(((EdxmlDocument) received.message()).subject()).isEmpty();
    assertThat(received.warnings()).containsExactly("line 1: unknown element include was skipped");
  }

  @Test
  void read_undeclaredEntity_isRefused() {
    assertRefused(Samples.envelope("<X>&x;</X>", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 100_000})
  void read_deepNesting_isRefused(int depth) {
    assertRefused(Samples.envelope("<a>".repeat(depth) + "</a>".repeat(depth), ""))
        .withMessageContaining("more than 32 elements are within each other")
        .withMessageContaining("raise EdxmlLimits.depth");
    assertRefused(
            Samples.envelope(
                "<Signature>" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</Signature>", ""))
        .withMessageContaining("more than 32 elements are within each other");
  }

  @Test
  void read_manyElements_isRefused() {
    assertRefused(Samples.envelope("<a/>".repeat(100_000), ""))
        .withMessageContaining("more than 100000 elements")
        .withMessageContaining("raise EdxmlLimits.elements");
  }

  @Test
  void read_largeHeader_isRefused() {
    assertRefused(Samples.envelope("<X>" + "x".repeat(5 * MIB) + "</X>", ""))
        .withMessageContaining("more than 4194304 bytes outside of its attachments")
        .withMessageContaining("raise EdxmlLimits.headerBytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {" a%d='x'", " xmlns:a%d='x'"})
  @Timeout(60)
  void read_manyAttributes_isRefusedBeforeTheyCostTime(String attribute) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      attributes.append(attribute.formatted(i));
    }
    String nested = "<a" + attributes + ">";

    assertRefused(Samples.envelope(nested.repeat(8) + "<a/>".repeat(90_000), ""))
        .withMessageContaining("an element has more than 100 attributes. No system on the axis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--%s-->", "<X a='%s'/>", "<?x %s?>", "<![CDATA[%s]]>"})
  void read_longToken_isRefusedBeforeItIsHeld(String token) {
    String text = "x".repeat(2 * MIB);

    assertRefused(Samples.envelope(token.formatted(text), ""))
        .withMessageContaining("other token of the XML is too long");
    assertRefused(Samples.attachment("a", token.formatted(text)))
        .withMessageContaining("other token of the XML is too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<?xml version='%s'?>", "<!DOCTYPE a [<!ENTITY x '%s'>]>", "<edXML a='%s'/>"})
  void read_longTokenAtTheBeginning_isRefusedBeforeItIsHeld(String token) {
    assertRefused(token.formatted("x".repeat(2 * MIB)))
        .withMessageContaining("edXML message")
        .withMessageContaining("other token of the XML is too long");
  }

  @Test
  void read_longerThanTheLimit_isRefused() {
    String message = Samples.attachment("a.bin", new byte[20_000]);
    EdxmlLimits limits = EdxmlLimits.builder().messageBytes(20_000).build();

    assertRefused(message, limits)
        .withMessageContaining("the message has more than 20000 bytes")
        .withMessageContaining("raise EdxmlLimits.messageBytes");
  }

  @Test
  void read_zipBomb_isRefused() {
    byte[] bomb = Samples.zip(new byte[20 * MIB], "a.bin");

    assertRefused(Samples.attachment("a.bin", bomb))
        .withMessageContaining("all up to it are more than 200 times as large as their zips")
        .withMessageContaining("EdxmlLimits.zipRatio");
  }

  @Test
  void read_manySmallZipBombs_areRefusedAsOne() {
    String bombs = Samples.attachment("a.bin", Samples.zip(new byte[MIB], "a.bin"));
    String one = bombs.replaceFirst(".*(<Attachment>.*</Attachment>).*", "$1");

    assertRefused(bombs.replace(one, one.repeat(11)))
        .withMessageContaining("attachment 11 cannot be unpacked")
        .withMessageContaining("EdxmlLimits.zipRatio");
  }

  @Test
  void read_zipThatIsSmallEnough_isTakenWhateverItsRatio() {
    byte[] zip = Samples.zip(new byte[10 * MIB], "a.bin");

    assertThat(Samples.read(Samples.attachment("a.bin", zip)).attachments())
        .extracting(ReceivedAttachment::size)
        .containsExactly(10L * MIB);
  }

  @Test
  void read_attachmentsLargerThanTheLimit_isRefused() {
    byte[] zip = Samples.zip(new byte[40_000], "a.bin");
    EdxmlLimits limits = EdxmlLimits.builder().attachmentBytes(39_999).build();

    assertRefused(Samples.attachment("a.bin", zip), limits)
        .withMessageContaining("the attachments have more than 39999 bytes")
        .withMessageContaining("raise EdxmlLimits.attachmentBytes");
  }

  @Test
  void read_moreAttachmentsThanTheLimit_isRefused() {
    String one = "<Attachment><ContentTransferEncoded/></Attachment>";
    EdxmlLimits limits = EdxmlLimits.builder().attachments(2).build();

    assertRefused(
            Samples.envelope("", "<AttachmentEncoded>" + one.repeat(3) + "</AttachmentEncoded>"),
            limits)
        .withMessageContaining("more than 2 attachments")
        .withMessageContaining("raise EdxmlLimits.attachments");
  }

  @Test
  void read_zipOfSeveralEntries_isRefused() {
    byte[] zip = Samples.zip("x".getBytes(StandardCharsets.UTF_8), "a.pdf", "b.pdf");

    assertRefused(Samples.attachment("a.pdf", zip))
        .withMessageContaining("the zip around it has more than one entry");
  }

  @Test
  void read_zipInAZip_isUnpackedOnce() {
    byte[] inner = Samples.zip(new byte[9 * MIB], "a.bin");

    assertThat(Samples.read(Samples.attachment("a.bin", Samples.zip(inner, "b.bin"))).attachments())
        .extracting(ReceivedAttachment::size)
        .containsExactly((long) inner.length);
  }

  @Test
  void read_zipOfManyEntries_isRefusedAtTheSecond() {
    String[] entries = IntStream.range(0, 10_000).mapToObj(i -> i + ".pdf").toArray(String[]::new);

    assertRefused(Samples.attachment("a.pdf", Samples.zip(new byte[0], entries)))
        .withMessageContaining("the zip around it has more than one entry");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, Integer.MAX_VALUE, -1})
  void read_storedZipWhoseSizesLie_isRefused(int size) {
    byte[] zip = storedZip("abcd".getBytes(StandardCharsets.UTF_8), size);

    assertRefused(Samples.attachment("a.pdf", zip))
        .withMessageContaining("attachment 1 cannot be unpacked");
  }

  @Test
  void read_storedZip_isUnpacked() {
    byte[] zip = storedZip("abcd".getBytes(StandardCharsets.UTF_8), 4);

    assertThat(Samples.read(Samples.attachment("a.pdf", zip)).attachments())
        .extracting(ReceivedAttachment::size)
        .containsExactly(4L);
  }

  @Test
  void read_damagedZip_isRefused() {
    byte[] zip = Samples.zip("Kính gửi".repeat(99).getBytes(StandardCharsets.UTF_8), "a.pdf");
    zip[45] ^= 0x55;

    assertRefused(Samples.attachment("a.pdf", zip))
        .withMessageContaining("attachment 1 cannot be unpacked");
  }

  @Test
  void read_cutZip_isRefused() {
    byte[] zip = Samples.zip(Base64.getEncoder().encode(new byte[999]), "a.pdf");
    String base64 = Base64.getEncoder().encodeToString(zip).substring(0, 60);

    assertRefused(Samples.attachment("a.pdf", base64))
        .withMessageContaining("attachment 1 cannot be unpacked");
  }

  @Test
  void read_zipWhoseNamesAreNoUtf8_isRefused() {
    byte[] zip = Samples.zip(new byte[0], "ữ.pdf");
    zip[30] = (byte) 0xff;

    assertRefused(Samples.attachment("a.pdf", zip))
        .withMessageContaining("the name of an entry of the zip is not UTF-8");
  }

  @Test
  void read_controlCharactersInNames_doNotReachTheMessage() {
    assertRefused("<edXML\u200e\u2028x/>").withMessageMatching("[^\\p{Cntrl}\\u200e\\u2028]*");
  }

  /** One that claims this size in its local header. */
  private static byte[] storedZip(byte[] content, int size) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteBuffer zip = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    // APPNOTE.TXT §4.3.7: version, flags, method, time, date, CRC, sizes, lengths of name and
    // extra.
    zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 0).putInt(0);
    zip.putInt((int) crc.getValue()).putInt(size).putInt(size);
    zip.putShort((short) 1).putShort((short) 0).put((byte) 'a').put(content);
    // The end of the central directory, which has nothing to say.
    zip.putInt(0x06054b50).put(new byte[18]);
    return Arrays.copyOf(zip.array(), zip.position());
  }

  private static ThrowableAssertAlternative<MalformedMessageException> assertRefused(
      String message) {
    return assertRefused(message, EdxmlLimits.defaults());
  }

  private static ThrowableAssertAlternative<MalformedMessageException> assertRefused(
      String message, EdxmlLimits limits) {
    return assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(
            () ->
                EdxmlReader.of(limits).read(Samples.stream(message), AttachmentSink.discarding()));
  }
}
