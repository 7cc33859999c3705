package vn.hoso.edxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where fuzzing begins: messages of our own writer, and what else senders do. */
final class FuzzSeeds {

  private static final byte[] LETTER =
      "Kính gửi: các cơ quan, đơn vị".getBytes(StandardCharsets.UTF_8);

  private FuzzSeeds() {}

  /** Writes a corpus into the directory that the argument names. */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    List<byte[]> seeds = messages();
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(directory.resolve("seed-" + i), seeds.get(i));
    }
  }

  static List<byte[]> messages() {
    String lines = Base64.getMimeEncoder().encodeToString(Samples.zip(LETTER, "a.pdf"));
    return Stream.of(
            documentWithAttachments(),
            Samples.written(withBusiness(BusinessType.UPDATE), List.of()),
            Samples.written(withBusiness(BusinessType.REPLACEMENT), List.of()),
            Samples.written(
                Samples.document()
                    .signature(SignatureElement.of("<Signature><KeyInfo a='1'/></Signature>"))
                    .build(),
                List.of()),
            Samples.written(Samples.status(StatusCode.ARRIVED).build(), List.of()),
            Samples.written(Samples.status(StatusCode.REFUSED).build(), List.of()),
            utf8(Samples.attachment("a.pdf", LETTER)),
            utf8(Samples.attachment("a.pdf", lines)),
            utf8(Samples.attachment("a.zip", Samples.zip(LETTER, "a.pdf", "b.pdf"))),
            utf8("\ufeff" + Samples.envelope("", "")),
            utf8("12\n" + Samples.attachment("../a", "<![CDATA[QQ]]><!-- -->")))
        .toList();
  }

  private static byte[] documentWithAttachments() {
    try {
      Path file = Files.write(Files.createTempFile("cong-van", ".pdf"), LETTER);
      try {
        return Samples.written(
            Samples.document().build(),
            Stream.of("Tờ trình 12.pdf", "../x.pdf")
                .map(name -> new EdxmlAttachment(name, name, "application/zip", ""))
                .map(attachment -> new OutgoingAttachment(attachment, file))
                .toList());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EdxmlDocument withBusiness(BusinessType type) {
    DocumentUpdate.Receiver receiver =
        new DocumentUpdate.Receiver("H17.99", Optional.of(ReceiverChange.ADDED));
    return Samples.document()
        .business(
            Business.builder(type, "Sửa nơi nhận")
                .documentId(Samples.DOCUMENT_ID)
                .update(new DocumentUpdate("1", "1", List.of(receiver)))
                .replacements(List.of(new Replacement("vb-1", List.of("H17.99"))))
                .staff(Samples.staff())
                .build())
        .build();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
