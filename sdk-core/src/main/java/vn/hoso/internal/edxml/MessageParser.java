package vn.hoso.internal.edxml;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.edxml.AttachmentSink;
import vn.hoso.edxml.EdxmlAttachment;
import vn.hoso.edxml.EdxmlLimits;
import vn.hoso.edxml.EdxmlMessage;

/** Reads one file: envelope and attachments, in any order. */
public final class MessageParser {

  private final XmlCursor cursor;
  private final HeaderParser header;
  private final AttachmentParser attachments;
  private final Map<String, EdxmlAttachment> manifest = new LinkedHashMap<>();

  /**
   * What was read.
   *
   * @param contents what went into the sink, in order
   */
  public record Result(
      EdxmlMessage message, List<ReceivedContent> contents, List<String> warnings) {}

  private MessageParser(XmlCursor cursor, AttachmentSink sink) {
    this.cursor = cursor;
    this.header = new HeaderParser(cursor);
    this.attachments = new AttachmentParser(cursor, sink, manifest);
  }

  /**
   * Reads a message to its end.
   *
   * @param name what to call it in errors
   */
  public static Result parse(
      InputStream source, String name, EdxmlLimits limits, AttachmentSink sink) {
    return new MessageParser(XmlCursor.open(source, limits, name), sink).parse();
  }

  private Result parse() {
    cursor.nextChild();
    if (!cursor.name().equals("edXML")) {
      throw cursor.malformed(
          "it is not edXML, its root element is " + Excerpt.of(cursor.name()), Advice.SENDER, null);
    }
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "edXMLEnvelope" -> envelope();
        case "AttachmentEncoded" -> attachments.read();
        default -> cursor.skipUnknown();
      }
    }
    cursor.nextChild();
    EdxmlMessage message = header.message();
    return new Result(message, contents(), List.copyOf(cursor.warnings()));
  }

  private void envelope() {
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "edXMLHeader" -> header.read();
        case "edXMLBody" -> body();
        default -> cursor.skipUnknown();
      }
    }
  }

  private void body() {
    while (cursor.nextChild()) {
      if (cursor.name().equals("edXMLManifest")) {
        while (cursor.nextChild()) {
          reference();
        }
      } else {
        cursor.skipUnknown();
      }
    }
  }

  private void reference() {
    String contentId = "";
    String name = "";
    String contentType = "";
    String description = "";
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "ContentId" -> contentId = cursor.text();
        case "AttachmentName" -> name = cursor.text();
        case "ContentType" -> contentType = cursor.text();
        case "Description" -> description = cursor.text();
        default -> cursor.skipUnknown();
      }
    }
    EdxmlAttachment said = new EdxmlAttachment(contentId, name, contentType, description);
    manifest.put(said.contentId(), said);
  }

  private List<ReceivedContent> contents() {
    Set<String> received =
        attachments.contents().stream()
            .map(content -> content.attachment().contentId())
            .collect(Collectors.toSet());
    if (!received.containsAll(manifest.keySet())) {
      cursor.warn("the manifest names an attachment that the message does not have");
    }
    if (!manifest.keySet().containsAll(received)) {
      cursor.warn("the message has an attachment that the manifest does not name");
    }
    return attachments.contents().stream()
        .map(c -> c.completedBy(manifest.getOrDefault(c.attachment().contentId(), c.attachment())))
        .toList();
  }
}
