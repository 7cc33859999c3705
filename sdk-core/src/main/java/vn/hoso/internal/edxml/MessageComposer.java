package vn.hoso.internal.edxml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.hoso.edxml.EdxmlAttachment;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.OutgoingAttachment;

/**
 * Writes one file as the axis's own SDK does, since receivers have been seen that take nothing
 * else: all within the envelope with the prefix {@code edXML}, all about attachments behind it
 * without, but for {@code ContentTransferEncoded}.
 */
public final class MessageComposer {

  private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
  private static final String DECLARED = " xmlns:edXML=\"" + NAMESPACE + "\"";

  private final XmlOut out;
  private final HeaderComposer header;

  private MessageComposer(OutputStream out) {
    this.out = new XmlOut(out);
    this.header = new HeaderComposer(this.out);
  }

  /** Writes a message; the stream stays open. */
  public static void compose(
      EdxmlMessage message, List<OutgoingAttachment> attachments, OutputStream target)
      throws IOException {
    BufferedOutputStream buffer = new BufferedOutputStream(target, 1 << 16);
    new MessageComposer(buffer).compose(message, attachments);
    buffer.flush();
  }

  private void compose(EdxmlMessage message, List<OutgoingAttachment> attachments)
      throws IOException {
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.open("edXML xmlns=\"" + NAMESPACE + "\"");
    out.open("edXML:edXMLEnvelope" + DECLARED);
    out.open("edXML:edXMLHeader");
    if (message instanceof EdxmlDocument document) {
      header.document(document);
      new TraceComposer(out, header).document(document);
      if (document.signature().isPresent()) {
        out.line(document.signature().get().xml());
      }
    } else if (message instanceof EdxmlStatus status) {
      header.status(status);
    }
    out.close("edXML:edXMLHeader");
    if (!attachments.isEmpty()) {
      manifest(attachments);
    }
    out.close("edXML:edXMLEnvelope");
    if (!attachments.isEmpty()) {
      out.open("AttachmentEncoded");
      for (OutgoingAttachment attachment : attachments) {
        attachment(attachment);
      }
      out.close("AttachmentEncoded");
    }
    out.close("edXML");
  }

  private void manifest(List<OutgoingAttachment> attachments) throws IOException {
    out.open("edXML:edXMLBody");
    out.open("edXML:edXMLManifest version=\"1.0\"");
    for (OutgoingAttachment outgoing : attachments) {
      EdxmlAttachment attachment = outgoing.attachment();
      out.open("edXML:Reference");
      out.text("edXML:ContentId", "cid:" + attachment.contentId());
      out.textIfAny("edXML:ContentType", attachment.contentType());
      out.textIfAny("edXML:Description", attachment.description());
      out.text("edXML:AttachmentName", attachment.name());
      out.close("edXML:Reference");
    }
    out.close("edXML:edXMLManifest");
    out.close("edXML:edXMLBody");
  }

  private void attachment(OutgoingAttachment outgoing) throws IOException {
    EdxmlAttachment attachment = outgoing.attachment();
    out.open("Attachment");
    out.text("ContentId", "cid:" + attachment.contentId());
    out.text("AttachmentName", attachment.name());
    out.textIfAny("Description", attachment.description());
    out.textIfAny("ContentType", attachment.contentType());
    out.content(
        "edXML:ContentTransferEncoded" + DECLARED,
        "edXML:ContentTransferEncoded",
        target -> ZippedContent.write(outgoing, target));
    out.close("Attachment");
  }
}
