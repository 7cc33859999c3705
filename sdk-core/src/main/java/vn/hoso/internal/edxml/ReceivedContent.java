package vn.hoso.internal.edxml;

import vn.hoso.edxml.EdxmlAttachment;

/**
 * An attachment whose content went into the sink.
 *
 * @param attachment what the message says of it
 * @param size bytes of the content
 * @param sha256 digest of the content, in hexadecimal
 */
public record ReceivedContent(EdxmlAttachment attachment, long size, String sha256) {

  /** The same, with what the manifest says where the attachment itself says nothing. */
  ReceivedContent completedBy(EdxmlAttachment manifest) {
    return new ReceivedContent(AttachmentParser.complete(attachment, manifest), size, sha256);
  }
}
