package vn.hoso.examples.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.ReceivedAttachment;
import vn.hoso.edxml.ReceivedEdxml;

/** A message for a terminal, in Vietnamese. */
final class MessageText {

  /** Line ends and what moves the cursor or turns the direction: a sender could forge lines. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private final StringBuilder text = new StringBuilder();

  private MessageText() {}

  /** The lines, the last of which is empty. */
  static String of(Path file, ReceivedEdxml received) {
    MessageText all = new MessageText();
    all.line("Tệp", file.toString());
    all.message(received.message());
    received.attachments().forEach(all::attachment);
    received.warnings().forEach(warning -> all.line("Lưu ý", warning));
    return all.text.toString();
  }

  private void message(EdxmlMessage message) {
    if (message instanceof EdxmlDocument document) {
      line("Loại", "Văn bản: " + document.kind());
      line("Nơi gửi", named(document.from()));
      document.to().forEach(receiver -> line("Nơi nhận", named(receiver)));
      line("Mã văn bản", document.documentId());
      document.code().ifPresent(code -> line("Số, ký hiệu", code.toString()));
      line("Trích yếu", document.subject());
    } else if (message instanceof EdxmlStatus status) {
      line("Loại", "Trạng thái xử lý văn bản");
      line("Nơi gửi", named(status.from()));
      line("Nơi nhận", status.responseFor().organId());
      line("Mã văn bản", status.responseFor().documentId());
      line("Số, ký hiệu", status.responseFor().code());
      line("Trạng thái", status.status().toString());
      line("Diễn giải", status.description());
    }
  }

  private void attachment(ReceivedAttachment attachment) {
    String name = attachment.attachment().name();
    line("Tệp đính kèm", name.isEmpty() ? "(không có tên)" : name);
    line("  Kích thước", attachment.size() + " byte");
    line("  SHA-256", attachment.sha256());
    attachment.file().ifPresent(file -> line("  Đã ghi vào", file.toString()));
  }

  private void line(String label, String value) {
    if (!value.isEmpty()) {
      text.append(label).append(": ").append(UNPRINTABLE.matcher(value).replaceAll(" "));
      text.append(System.lineSeparator());
    }
  }

  private static String named(Organization organization) {
    return organization.name().isEmpty()
        ? organization.id()
        : organization.name() + " (" + organization.id() + ")";
  }
}
