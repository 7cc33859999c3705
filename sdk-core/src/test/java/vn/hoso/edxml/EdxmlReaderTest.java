package vn.hoso.edxml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.error.MalformedMessageException;

class EdxmlReaderTest {

  private static final byte[] TEXT = "Kính gửi: các đơn vị".getBytes(UTF_8);

  @Test
  void read_otherOrderAndNoPrefix_isReadAlike() {
    ReceivedEdxml received =
        Samples.read(
            "<edXML><AttachmentEncoded><Attachment><ContentTransferEncoded>"
                + Base64.getEncoder().encodeToString(TEXT)
                + "</ContentTransferEncoded><ContentId>cid:7</ContentId></Attachment>"
                + "</AttachmentEncoded><edXMLEnvelope><edXMLBody><edXMLManifest><Reference>"
                + "<AttachmentName>thu.txt</AttachmentName><ContentId>7</ContentId></Reference>"
                + "</edXMLManifest></edXMLBody><edXMLHeader><TraceHeaderList><Bussiness>"
                + "<BussinessDocType>1</BussinessDocType></Bussiness></TraceHeaderList>"
                + "<MessageHeader><DocumentId>1</DocumentId><Subject> V/v <!-- -->họp\n</Subject>"
                + "<To><OrganName>Sở Nội vụ</OrganName><OrganId>H17.05</OrganId></To>"
                + "<From><OrganId>H17.99</OrganId></From></MessageHeader></edXMLHeader>"
                + "</edXMLEnvelope></edXML>");

    assertThat(received.message())
        .isEqualTo(
            EdxmlDocument.builder()
                .from(Organization.builder().id("H17.99").build())
                .to(List.of(Organization.builder().id("H17.05").name("Sở Nội vụ").build()))
                .documentId("1")
                .subject("V/v họp")
                .business(Business.builder().type(BusinessType.REVOCATION).build())
                .build());
    assertThat(received.attachments())
        .extracting(ReceivedAttachment::attachment)
        .containsExactly(new EdxmlAttachment("7", "thu.txt", "", ""));
    assertThat(received.warnings()).isEmpty();
  }

  @Test
  void read_attachment_hasSizeAndDigest() {
    ReceivedAttachment attachment =
        Samples.read(Samples.attachment("a.txt", "abc".getBytes(UTF_8))).attachments().get(0);

    assertThat(attachment.size()).isEqualTo(3);
    assertThat(attachment.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(attachment.file()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "thu.txt, 5fe3c9ab.txt",
    "thu.pdf, 5fe3c9ab.txt",
    "'', 5fe3c9ab",
    "goi.zip, 5fe3c9ab.ZIP",
    "to-trinh.docx, 5fe3c9ab.docx",
  })
  void read_zipAroundTheAttachment_isTakenOff(String name, String entry) {
    byte[] zip = Samples.zip(TEXT, entry);

    assertThat(contentOf(Samples.attachment(name, zip))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "goi.zip, to-khai.pdf",
    "goi.ZIP, to-khai.pdf",
    "to-trinh.docx, [Content_Types].xml",
    "to-trinh.docx, docProps/app.xml",
    "to-trinh, [Content_Types].xml",
    "ho-so.asice, mimetype",
  })
  void read_attachmentThatIsAZip_staysAsItIs(String name, String entry) {
    byte[] zip = Samples.zip(TEXT, entry, "another.xml");

    assertThat(contentOf(Samples.attachment(name, zip))).isEqualTo(zip);
  }

  @Test
  void read_attachmentThatOnlyBeginsLikeAZip_staysAsItIs() {
    byte[] content = {'P', 'K', 3, 4, 0, 0};

    assertThat(contentOf(Samples.attachment("a.bin", content))).isEqualTo(content);
  }

  @Test
  void read_base64WithLineEndsAndWithoutPadding_isRead() {
    String base64 = Base64.getMimeEncoder().withoutPadding().encodeToString(new byte[100_000]);

    assertThat(contentOf(Samples.attachment("a.bin", "\n " + base64 + " \n")))
        .isEqualTo(new byte[100_000]);
  }

  @Test
  void read_base64InCdataAndPieces_isRead() {
    assertThat(contentOf(Samples.attachment("a.bin", "<![CDATA[QU]]><!-- -->&#74;<?x y?>D")))
        .isEqualTo("ABC".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QQ==QQ==", "Q", "QQ=Q", "QUJD-_", "Kính"})
  void read_damagedBase64_isRefused(String base64) {
    assertRefused(Samples.attachment("a.bin", base64))
        .hasMessageContaining("line 1: the content of attachment 1 cannot be unpacked: the base64")
        .hasMessageEndingWith("Ask the sender to send it again.");
  }

  @Test
  void read_elementsInBase64_isRefused() {
    assertRefused(Samples.attachment("a.bin", "QU<b>JD</b>"))
        .hasMessageContaining("the content of an attachment has elements in it");
  }

  @Test
  void read_junkBeforeTheXml_isAWarningAndKeepsTheLines() {
    String message = "\n\n12" + Samples.envelope("<Foo/>", "");

    assertThat(Samples.read(message).warnings())
        .containsExactly(
            "line 1: 4 bytes before the XML were skipped",
            "line 3: unknown element Foo was skipped");
  }

  @Test
  void read_byteOrderMark_isNoJunk() {
    String message = Samples.envelope("", "");

    assertThat(Samples.read("\ufeff" + message).warnings()).isEmpty();
  }

  @Test
  void read_unknownElements_areSkippedWithAWarning() {
    String message =
        Samples.envelope("<TraceHeaderList><X><OrganId>1</OrganId></X></TraceHeaderList>", "");

    ReceivedEdxml received = Samples.read(message);

    assertThat(received.message()).isEqualTo(Samples.read(Samples.envelope("", "")).message());
    assertThat(received.warnings()).containsExactly("line 1: unknown element X was skipped");
  }

  @Test
  void read_manyOddities_warnsAHundredTimesAtMost() {
    assertThat(Samples.read(Samples.envelope("<X/>".repeat(1000), "")).warnings()).hasSize(100);
  }

  @Test
  void read_manifestAndAttachmentsDiffer_isAWarning() {
    String message =
        Samples.envelope(
            "",
            "<edXMLEnvelope><edXMLBody><edXMLManifest><Reference><ContentId>cid:8</ContentId>"
                + "</Reference></edXMLManifest></edXMLBody></edXMLEnvelope><AttachmentEncoded>"
                + "<Attachment><ContentId>9</ContentId><ContentTransferEncoded/></Attachment>"
                + "<Attachment><ContentId>8</ContentId></Attachment></AttachmentEncoded>");

    assertThat(Samples.read(message).warnings())
        .containsExactly(
            "line 1: an attachment has no ContentTransferEncoded; it was left out",
            "line 1: the manifest names an attachment that the message does not have",
            "line 1: the message has an attachment that the manifest does not name");
  }

  @ParameterizedTest
  @CsvSource({
    "2026/11/24, 2026-11-24",
    "2026/1/2, 2026-01-02",
    "2026-11-24, 2026-11-24",
    "24/11/2026, 2026-11-24",
    "24.11.2026, 2026-11-24",
    "2026/11/24 17:19:16, 2026-11-24",
    "2026-11-24T17:19:16.123+07:00, 2026-11-24",
  })
  void read_dateOfAnotherForm_isRead(String text, LocalDate date) {
    assertThat(reference(text).responseFor().promulgated()).hasValue(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014/02/30", "hôm nay", "2026", "26/11/24", "2026/11/24 25:00:00x"})
  void read_unreadableDate_isLeftOutWithAWarning(String text) {
    ReceivedEdxml received = Samples.read(status("<PromulgationDate>" + text, "PromulgationDate"));

    assertThat(((EdxmlStatus) received.message()).responseFor().promulgated()).isEmpty();
    assertThat(received.warnings())
        .containsExactly(
            "line 1: PromulgationDate is not a date such as 2026/11/24; it was left out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026/11/24 08:30:05",
        "2026-11-24T08:30:05",
        "24/11/2026 8:30:05",
        "2026-11-24T01:30:05.999Z",
        "2026-11-24T01:30:05+0000",
      })
  void read_time_isThatOfVietnam(String text) {
    ReceivedEdxml received = Samples.read(Samples.envelope(hop(text), ""));

    assertThat(((EdxmlDocument) received.message()).trace())
        .containsExactly(
            TraceHop.of("H17", VietnamTime.instant(2026, 11, 24, 8, 30).plusSeconds(5)));
    assertThat(received.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026/11/24", "2026/11/24 24:30:05", "2026/11/24 08:30:05+99:00"})
  void read_unreadableTime_isLeftOutWithAWarning(String text) {
    ReceivedEdxml received = Samples.read(Samples.envelope(hop(text), ""));

    assertThat(((EdxmlDocument) received.message()).trace())
        .containsExactly(new TraceHop("H17", Optional.empty()));
    assertThat(received.warnings()).hasSize(1);
  }

  @Test
  void read_signature_isKeptWithItsNamespaces() {
    String message =
        Samples.envelope(
            "<d:DigitalSignature xmlns:d='urn:d' a='1&#10;\"'><b d:c='2'>x &amp;\n"
                + "&#13;<![CDATA[<y>]]></b><!-- --></d:DigitalSignature>",
            "");

    EdxmlDocument document = (EdxmlDocument) Samples.read(message).message();

    assertThat(document.signature())
        .map(SignatureElement::xml)
        .hasValue(
            "<d:DigitalSignature xmlns:d=\"urn:d\" a=\"1&#10;&quot;\"><b xmlns=\""
                + Samples.NAMESPACE
                + "\" d:c=\"2\">x &amp;\n&#13;&lt;y&gt;</b></d:DigitalSignature>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"From", "To", "DocumentId"})
  void read_requiredPartMissing_isRefused(String part) {
    String message = Samples.envelope("", "").replaceFirst("<" + part + ">.*</" + part + ">", "");

    assertRefused(message)
        .hasMessageStartingWith("edXML message, line 1: the header has no " + part)
        .hasMessageEndingWith("tell the sender, and refuse it.");
  }

  @Test
  void read_senderWithoutIdentifier_isRefused() {
    assertRefused(Samples.envelope("", "").replace("H17.99", " "))
        .hasMessageContaining("line 1: From has no OrganId");
  }

  @Test
  void read_statusOfNothing_isRefused() {
    assertRefused(Samples.envelope("", "").replace("<To>", "<StatusCode>01</StatusCode><To>"))
        .hasMessageContaining("the header has no ResponseFor");
  }

  @Test
  void read_twoHeaders_isRefused() {
    assertRefused(Samples.envelope("<MessageHeader/>", ""))
        .hasMessageContaining("the file has a second MessageHeader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html/>", "<edXMLEnvelope/>"})
  void read_otherXml_isRefused(String message) {
    assertRefused(message).hasMessageContaining("it is not edXML, its root element is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{\"status\":\"FAIL\"}", "<", "<edXML>", "<edXML></edxml>"})
  void read_noXml_isRefused(String message) {
    assertRefused(message).hasMessageContaining("it is not well-formed XML: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.1'?>",
        "<?xml\tversion='1.1'?>\n",
        "\ufeff<?xml\nversion='1.1'\n?>",
        "<?xml version='1.0'?><?xml version='1.1'?>",
      })
  void read_declarationOfXml1Point1_isReadAs1Point0(String declaration) {
    String signature = "<Signature xmlns='u' xmlns:d='v' d:a='1'></Signature>";

    EdxmlDocument document =
        (EdxmlDocument) Samples.read(declaration + Samples.envelope(signature, "")).message();

    assertThat(document.signature()).hasValue(SignatureElement.of(signature.replace('\'', '"')));
    assertRefused(declaration + Samples.envelope("<X>&#1;</X>", ""));
  }

  @Test
  void read_moreBehindTheEnd_isRefused() {
    assertRefused(Samples.envelope("", "") + "\r\n<x/>")
        .hasMessageContaining("line 2: it is not well-formed XML");
    assertThat(Samples.read(Samples.envelope("", "") + "\r\n").warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "windows-1258", "US-ASCII"})
  void read_declarationOfAnotherEncoding_isReadAsUtf8(String encoding) {
    String message =
        "<?xml version='1.0' encoding='" + encoding + "'?>" + Samples.envelope("<ữ/>", "");

    assertThat(Samples.read(message).warnings())
        .containsExactly("line 1: unknown element ữ was skipped");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100_000})
  void read_bytesThatAreNoUtf8_isRefused(int before) {
    byte[] latin = Samples.envelope("<X>" + " ".repeat(before) + "é</X>", "").getBytes(ISO_8859_1);

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> Samples.read(latin))
        .withMessageContaining(": it has bytes that are not UTF-8. ")
        .satisfies(e -> assertThat(e.worthRetry()).isFalse());
  }

  @Test
  void read_sourceFails_isNotTheMessagesFault() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("connection reset");
          }
        };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> EdxmlReader.create().read(broken, AttachmentSink.discarding()))
        .withMessageContaining("edXML message cannot be read to its end")
        .havingCause()
        .withMessage("connection reset");
  }

  @Test
  void read_noFile_isAnIoException(@TempDir Path temp) {
    Path file = temp.resolve("khong-co.edxml");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> EdxmlReader.create().read(file, temp))
        .withMessage(file + " cannot be read: check that it exists");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> EdxmlReader.create().read(file, AttachmentSink.discarding()))
        .withMessage(file + " cannot be read: check that it exists");
  }

  @Test
  void read_sinkFails_isAnIoException() {
    AttachmentSink full =
        attachment -> {
          throw new IOException("disk full");
        };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () ->
                EdxmlReader.create().read(Samples.stream(Samples.attachment("a.txt", TEXT)), full))
        .withMessageContaining("An attachment cannot be stored")
        .havingCause()
        .withMessage("disk full");
  }

  private static byte[] contentOf(String message) {
    List<ByteArrayOutputStream> contents = new ArrayList<>();
    EdxmlReader.create()
        .read(
            Samples.stream(message),
            attachment -> {
              contents.add(new ByteArrayOutputStream());
              return contents.get(0);
            });
    assertThat(contents).hasSize(1);
    return contents.get(0).toByteArray();
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(String message) {
    return assertThatThrownBy(() -> Samples.read(message))
        .isInstanceOf(MalformedMessageException.class);
  }

  private static EdxmlStatus reference(String date) {
    ReceivedEdxml received = Samples.read(status("<PromulgationDate>" + date, "PromulgationDate"));
    assertThat(received.warnings()).isEmpty();
    return (EdxmlStatus) received.message();
  }

  private static String status(String start, String end) {
    return "<edXML><edXMLEnvelope><edXMLHeader><MessageHeader><From><OrganId>H17</OrganId></From>"
        + "<StatusCode>03</StatusCode><ResponseFor>"
        + start
        + "</"
        + end
        + "></ResponseFor></MessageHeader></edXMLHeader></edXMLEnvelope></edXML>";
  }

  private static String hop(String time) {
    return "<TraceHeaderList><TraceHeader><OrganId>H17</OrganId><Timestamp>"
        + time
        + "</Timestamp></TraceHeader></TraceHeaderList>";
  }
}
