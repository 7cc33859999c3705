package vn.hoso.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.MalformedMessageException;

class AttachmentDirectoryTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "Tờ trình số 12.pdf, Tờ trình số 12.pdf",
    "../../etc/passwd, passwd",
    "/etc/cron.d/x, x",
    "..\\..\\Windows\\x.dll, x.dll",
    "C:\\Users\\x.exe, x.exe",
    "C:x.exe, C_x.exe",
    ".., attachment-1",
    "., attachment-1",
    "'', attachment-1",
    "a/, attachment-1",
    ".bashrc, bashrc",
    "x.pdf. ., x.pdf",
    "a?b*c|d.pdf, a_b_c_d.pdf",
    "hoa\u202efdp.exe, hoa_fdp.exe",
    "con, _con",
    "NUL.txt, _NUL.txt",
    "con .pdf, _con .pdf",
    "CONOUT$, _CONOUT$",
    "console.txt, console.txt",
    "a\u2066b\u2069.pdf, a_b_.pdf",
    "Quyết định số 7816 của Ủy ban nhân dân xã Đắk Đoa.pdf, Quyết định số 7816 của Ủy ban nhân dân"
        + " xã Đắk Đoa.pdf",
  })
  void read_name_staysInTheDirectory(String name, String expected) {
    Path directory = temp.resolve("files");

    ReceivedEdxml received = read(directory, name);

    assertThat(received.attachments().get(0).file()).hasValue(directory.resolve(expected));
    assertThat(names(directory)).containsExactly(expected);
    assertThat(names(temp)).containsExactly("files");
  }

  @Test
  void read_decomposedName_isComposed() {
    read(temp, "To\u031b\u0300.pdf");

    assertThat(names(temp)).containsExactly("T\u1edd.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ữ", "a", "\ud83d\ude00"})
  void read_longName_isCutAndKeepsItsExtension(String letter) {
    read(temp, letter.repeat(400) + ".pdf", letter.repeat(400) + ".pdf");

    assertThat(names(temp))
        .hasSize(2)
        .allMatch(name -> name.getBytes(UTF_8).length <= 255)
        .allMatch(name -> name.endsWith(".pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", " ", "\u0300\u0316", "/", "\u202e"})
  @Timeout(60)
  void read_nameOfAMegabyte_takesNoTime(String letters) {
    String name = "a" + letters.repeat((1 << 20) / letters.length()) + "b.pdf";

    read(temp, name);

    assertThat(names(temp)).singleElement().asString().endsWith(".pdf");
  }

  @Test
  void read_equalNames_areNumberedAndNothingIsOverwritten() throws IOException {
    Files.writeString(temp.resolve("a.pdf"), "của tôi");

    ReceivedEdxml received = read(temp, "a.pdf", "x/a.pdf", "README");

    assertThat(names(temp)).containsExactly("README", "a (2).pdf", "a (3).pdf", "a.pdf");
    assertThat(temp.resolve("a.pdf")).hasContent("của tôi");
    assertThat(temp.resolve("a (2).pdf")).hasContent("nội dung 0");
    assertThat(temp.resolve("a (3).pdf")).hasContent("nội dung 1");
    assertThat(received.attachments())
        .extracting(attachment -> attachment.file().orElseThrow())
        .containsExactly(
            temp.resolve("a (2).pdf"), temp.resolve("a (3).pdf"), temp.resolve("README"));
  }

  @Test
  void read_aThousandEqualNames_areNumbered() {
    String[] equal = Collections.nCopies(1_000, "a.pdf").toArray(String[]::new);
    EdxmlLimits limits = EdxmlLimits.builder().attachments(equal.length).build();

    EdxmlReader.of(limits).read(Samples.stream(message(equal)), temp);

    assertThat(names(temp)).hasSize(1_000).contains("a.pdf", "a (2).pdf", "a (1000).pdf");
  }

  @Test
  void read_aHundredThousandAttachments_areRefusedAndLeaveNothing() {
    String one = "<Attachment><ContentTransferEncoded>QQ</ContentTransferEncoded></Attachment>";
    String message =
        Samples.envelope("", "<AttachmentEncoded>" + one.repeat(100_000) + "</AttachmentEncoded>");

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> EdxmlReader.create().read(Samples.stream(message), temp))
        .withMessageContaining("more than 200 attachments")
        .withMessageContaining("raise EdxmlLimits.attachments");
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void read_zipBomb_leavesNothing() {
    String message = Samples.attachment("a.bin", Samples.zip(new byte[20 << 20], "a.bin"));

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> EdxmlReader.create().read(Samples.stream(message), temp))
        .withMessageContaining("EdxmlLimits.zipRatio");
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void read_nameWithNul_isRefusedAndLeavesNothing() {
    for (String name : List.of("a\u0000.pdf", "a&#0;.pdf")) {
      assertThatExceptionOfType(MalformedMessageException.class)
          .isThrownBy(
              () -> EdxmlReader.create().read(Samples.stream(Samples.attachment(name, "QQ")), temp))
          .withMessageContaining("is not well-formed XML");
    }
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void read_nameThatIsALink_isNotFollowed() throws IOException {
    Path victim = temp.resolve("victim");
    Path directory = Files.createDirectory(temp.resolve("files"));
    Files.createSymbolicLink(directory.resolve("a.pdf"), victim);

    read(directory, "a.pdf");

    assertThat(victim).doesNotExist();
    assertThat(names(directory)).containsExactly("a (2).pdf", "a.pdf");
  }

  @Test
  void read_messageBreaksBehindAnAttachment_leavesNothing() {
    String message = message("a.pdf", "b.pdf").replace("</edXML>", "");

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> EdxmlReader.create().read(Samples.stream(message), temp));
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void read_attachmentBreaks_leavesNothing() {
    String message = message("a.pdf").replace("buG", "b?G");
    assertThat(message).contains("b?G");

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> EdxmlReader.create().read(Samples.stream(message), temp));
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void read_directoryThatIsAFile_isAnIoException() throws IOException {
    Path file = Files.writeString(temp.resolve("tep"), "x");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> read(file, "a.pdf"))
        .withMessage(file + " cannot be written; see the cause, and read edXML message again");
  }

  private static ReceivedEdxml read(Path directory, String... names) {
    return EdxmlReader.create().read(Samples.stream(message(names)), directory);
  }

  /** Attachments of these names, whose content is their number. */
  private static String message(String... names) {
    List<String> all = Arrays.asList(names);
    String attachments =
        all.stream()
            .map(name -> name.replace("&", "&amp;"))
            .map(
                name -> Samples.attachment(name, ("nội dung " + all.indexOf(name)).getBytes(UTF_8)))
            .map(message -> message.replaceFirst(".*(<Attachment>.*</Attachment>).*", "$1"))
            .collect(Collectors.joining());
    return Samples.envelope("", "<AttachmentEncoded>" + attachments + "</AttachmentEncoded>");
  }

  private static List<String> names(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
