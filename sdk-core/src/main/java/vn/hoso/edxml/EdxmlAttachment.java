package vn.hoso.edxml;

/**
 * What a message says of an attachment; whatever it says, the content may be something else.
 *
 * @param contentId identifier within the message, without {@code cid:}
 * @param name file name as the sender wrote it, or empty; not safe to use as a path
 * @param contentType such as {@code application/pdf}, or empty; many senders write {@code
 *     application/zip}, since attachments travel zipped
 * @param description description, or empty
 */
public record EdxmlAttachment(
    String contentId, String name, String contentType, String description) {

  private static final String CID = "cid:";

  public EdxmlAttachment {
    contentId = contentId.strip();
    if (contentId.regionMatches(true, 0, CID, 0, CID.length())) {
      contentId = contentId.substring(CID.length()).strip();
    }
    name = name.strip();
    contentType = contentType.strip();
    description = description.strip();
  }

  /** Identifier and type, without the name, which may be about a citizen. */
  @Override
  public String toString() {
    return "EdxmlAttachment[" + contentId + ", " + contentType + "]";
  }
}
