package vn.hoso.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.identifier.AgencyCode;

/** What {@code docs/edxml.md} shows. */
class EdxmlGuideTest {

  private static final Clock clock =
      Clock.fixed(VietnamTime.instant(2026, 11, 24, 9, 5), ZoneOffset.UTC);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("cong-van-142.pdf"), "%PDF-1.7");
    Organization commune = Organization.of(AgencyCode.of("H17.99"), "UBND xã Núi Thành");
    Organization province = Organization.of(AgencyCode.of("000.00.00.H17"), "UBND TP Đà Nẵng");
    EdxmlDocument document =
        EdxmlDocument.builder()
            .from(commune)
            .to(List.of(province))
            .documentId("H17.99,2026/11/24,142/UBND-VP")
            .code(DocumentCode.of("142", "UBND-VP"))
            .place("Núi Thành")
            .promulgated(LocalDate.of(2026, 11, 24))
            .subject("V/v kết nối, liên thông phần mềm quản lý văn bản")
            .signer(new Signer("TM. ỦY BAN NHÂN DÂN", "Chủ tịch", "Nguyễn Thị Hồng Nhung"))
            .trace(List.of(TraceHop.of("H17.99", clock.instant())))
            .business(Business.builder(BusinessType.NEW, "Văn bản điện tử mới").build())
            .build();
    OutgoingAttachment letter = OutgoingAttachment.of(folder.resolve("cong-van-142.pdf"));
    EdxmlWriter.create().write(document, List.of(letter), folder.resolve("gui.edxml"));
  }

  @Test
  void read_intoADirectory() {
    List<String> log = new ArrayList<>();
    Path file = folder.resolve("gui.edxml");

    ReceivedEdxml received = EdxmlReader.create().read(file, folder.resolve("nhan"));
    received.warnings().forEach(log::add);
    if (received.message() instanceof EdxmlDocument document) {
      log.add(document.kind() + ": " + document.subject());
      for (ReceivedAttachment attachment : received.attachments()) {
        log.add(attachment.size() + " bytes in " + attachment.file().orElseThrow());
      }
    } else if (received.message() instanceof EdxmlStatus status) {
      log.add(status.responseFor().code() + ": " + status.status());
    }

    assertThat(log)
        .containsExactly(
            "0 Văn bản mới: V/v kết nối, liên thông phần mềm quản lý văn bản",
            "8 bytes in " + folder.resolve("nhan").resolve("cong-van-142.pdf"));
  }

  @Test
  void answer_withAStatus() {
    Organization province = Organization.of(AgencyCode.of("000.00.00.H17"), "UBND TP Đà Nẵng");
    EdxmlDocument document =
        (EdxmlDocument)
            EdxmlReader.create()
                .read(folder.resolve("gui.edxml"), AttachmentSink.discarding())
                .message();

    EdxmlStatus status =
        EdxmlStatus.builder()
            .from(province)
            .responseFor(DocumentReference.to(document))
            .status(StatusCode.REFUSED)
            .description("Văn bản gửi nhầm đơn vị")
            .time(clock.instant())
            .build();
    EdxmlWriter.create().write(status, folder.resolve("trang-thai.edxml"));

    assertThat(
            EdxmlReader.create()
                .read(folder.resolve("trang-thai.edxml"), AttachmentSink.discarding())
                .message())
        .isEqualTo(status);
  }

  @Test
  void forward_withAHopMore() {
    Organization department = Organization.of(AgencyCode.of("H17.05"), "Sở Nội vụ");

    ReceivedEdxml received =
        EdxmlReader.create().read(folder.resolve("gui.edxml"), folder.resolve("nhan"));
    EdxmlDocument document = (EdxmlDocument) received.message();
    List<TraceHop> trace = new ArrayList<>(document.trace());
    trace.add(TraceHop.of("000.00.00.H17", clock.instant()));
    List<OutgoingAttachment> attachments =
        received.attachments().stream()
            .map(a -> new OutgoingAttachment(a.attachment(), a.file().orElseThrow()))
            .toList();
    EdxmlWriter.create()
        .write(
            document.toBuilder().to(List.of(department)).trace(trace).build(),
            attachments,
            folder.resolve("chuyen.edxml"));

    assertThat(
            EdxmlReader.create()
                .read(folder.resolve("chuyen.edxml"), folder.resolve("lai"))
                .attachments())
        .extracting(ReceivedAttachment::sha256)
        .isEqualTo(received.attachments().stream().map(ReceivedAttachment::sha256).toList());
  }

  @Test
  void refuse_malformed() throws IOException {
    List<String> log = new ArrayList<>();
    Path file = Files.writeString(folder.resolve("hong.edxml"), "<edXML>");

    EdxmlLimits limits = EdxmlLimits.builder().messageBytes(50L << 20).attachments(20).build();
    try {
      EdxmlReader.of(limits).read(file, folder.resolve("nhan"));
    } catch (MalformedMessageException e) {
      log.add(e.getMessage()); // says which file, which line, what is wrong, and what to do
    }

    assertThat(log).hasSize(1).allMatch(line -> line.startsWith(file + ", line 1: it is not"));
  }

  @Test
  void guide_showsWhatRunsHere() throws IOException {
    String source =
        compact(Files.readString(Path.of("src/test/java/vn/hoso/edxml/EdxmlGuideTest.java")));
    List<String> snippets =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/edxml.md")))
            .results()
            .map((MatchResult match) -> compact(match.group(1)))
            .toList();

    assertThat(snippets).hasSize(4).allMatch(source::contains);
  }

  private static String compact(String code) {
    return code.replaceAll("\\s+", "");
  }
}
