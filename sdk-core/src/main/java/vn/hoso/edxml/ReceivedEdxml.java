package vn.hoso.edxml;

import java.util.List;

/**
 * A message that was read.
 *
 * @param message the message
 * @param attachments its attachments, in the order of the file
 * @param warnings what was not as it should be and could be read all the same, with lines; for the
 *     log and for the sender, and without contents of the message
 */
public record ReceivedEdxml(
    EdxmlMessage message, List<ReceivedAttachment> attachments, List<String> warnings) {

  public ReceivedEdxml {
    attachments = List.copyOf(attachments);
    warnings = List.copyOf(warnings);
  }
}
