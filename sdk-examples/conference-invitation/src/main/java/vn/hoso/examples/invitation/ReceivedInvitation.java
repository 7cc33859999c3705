package vn.hoso.examples.invitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.ReceivedEdxml;
import vn.hoso.signature.SignatureVerifier;

/**
 * A letter as a point reads it.
 *
 * @param meeting what it invites to; empty if there is an objection
 * @param objection why the point cannot take it, in Vietnamese, or empty
 */
record ReceivedInvitation(EdxmlDocument document, Optional<Meeting> meeting, String objection) {

  /**
   * Verifies a letter and reads its calendar.
   *
   * @param sender who is known to invite to conferences
   */
  static ReceivedInvitation of(
      EdxmlDocument document,
      Mailbox.Message message,
      SignatureVerifier verifier,
      Organization sender) {
    Optional<String> objection = SignedEnvelope.objection(message.file(), verifier, sender);
    if (objection.isPresent()) {
      return refused(document, objection.get());
    }
    try {
      Optional<Path> calendar = calendar(message.content());
      return calendar.isPresent()
          ? new ReceivedInvitation(document, Optional.of(MeetingCalendar.read(calendar.get())), "")
          : refused(document, "Giấy mời không có lịch họp điện tử (.ics) kèm theo");
    } catch (IOException e) {
      return refused(document, "Không đọc được lịch họp điện tử kèm theo");
    }
  }

  private static ReceivedInvitation refused(EdxmlDocument document, String objection) {
    return new ReceivedInvitation(document, Optional.empty(), objection);
  }

  private static Optional<Path> calendar(ReceivedEdxml received) {
    return received.attachments().stream()
        .filter(
            attachment -> attachment.attachment().name().toLowerCase(Locale.ROOT).endsWith(".ics"))
        .flatMap(attachment -> attachment.file().stream())
        .findFirst();
  }
}
