package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.AttachmentSink;
import vn.hoso.edxml.EdxmlAttachment;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.internal.digest.Sha256;

/** Reads {@code AttachmentEncoded}, and pours the contents into the sink. */
final class AttachmentParser {

  private final XmlCursor cursor;
  private final AttachmentSink sink;
  private final Map<String, EdxmlAttachment> manifest;
  private final List<ReceivedContent> contents = new ArrayList<>();
  private final ZipRatio ratio;
  private final byte[] buffer = new byte[1 << 16];
  private long total;

  /**
   * @param manifest the attachments that the manifest names, by contentId; may still grow
   */
  AttachmentParser(XmlCursor cursor, AttachmentSink sink, Map<String, EdxmlAttachment> manifest) {
    this.cursor = cursor;
    this.sink = sink;
    this.manifest = manifest;
    this.ratio = new ZipRatio(cursor.limits().zipRatio());
  }

  void read() {
    while (cursor.nextChild()) {
      if (cursor.name().equals("Attachment")) {
        attachment();
      } else {
        cursor.skipUnknown();
      }
    }
  }

  List<ReceivedContent> contents() {
    return contents;
  }

  static EdxmlAttachment complete(EdxmlAttachment own, EdxmlAttachment manifest) {
    return new EdxmlAttachment(
        own.contentId(),
        own.name().isEmpty() ? manifest.name() : own.name(),
        own.contentType().isEmpty() ? manifest.contentType() : own.contentType(),
        own.description().isEmpty() ? manifest.description() : own.description());
  }

  private void attachment() {
    String contentId = "";
    String name = "";
    String contentType = "";
    String description = "";
    @Nullable ReceivedContent content = null;
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "ContentId" -> contentId = cursor.text();
        case "AttachmentName" -> name = cursor.text();
        case "ContentType" -> contentType = cursor.text();
        case "Description" -> description = cursor.text();
        case "ContentTransferEncoded" -> {
          if (content != null) {
            throw cursor.malformed("an attachment has two contents", Advice.SENDER, null);
          }
          content = content(new EdxmlAttachment(contentId, name, contentType, description));
        }
        case "Format", "FieldName", "MimeType" -> cursor.skip();
        default -> cursor.skipUnknown();
      }
    }
    if (content == null) {
      cursor.warn("an attachment has no ContentTransferEncoded; it was left out");
    } else {
      EdxmlAttachment said = new EdxmlAttachment(contentId, name, contentType, description);
      contents.add(new ReceivedContent(said, content.size(), content.sha256()));
    }
  }

  private ReceivedContent content(EdxmlAttachment saidSoFar) {
    if (contents.size() == cursor.limits().attachments()) {
      throw cursor.malformed(
          "the message has more than " + contents.size() + " attachments",
          Advice.raise("attachments"),
          null);
    }
    EdxmlAttachment known =
        complete(saidSoFar, manifest.getOrDefault(saidSoFar.contentId(), saidSoFar));
    MessageDigest digest = Sha256.create();
    long size = 0;
    try (OutputStream out = sink.open(known)) {
      InputStream in = decoded(known.name());
      for (int count = next(in); count > 0; count = next(in)) {
        size += count;
        total += count;
        if (total > cursor.limits().attachmentBytes()) {
          throw cursor.malformed(
              "the attachments have more than " + cursor.limits().attachmentBytes() + " bytes",
              Advice.raise("attachmentBytes"),
              null);
        }
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "An attachment cannot be stored; see the cause, and read the message again", e);
    }
    return new ReceivedContent(known, size, Sha256.hex(digest.digest()));
  }

  private InputStream decoded(String name) {
    try {
      return ZipWrapper.open(new Base64Input(cursor), name, ratio);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** Fills the buffer, since each write to a file costs the same; 0 at the end. */
  private int next(InputStream in) {
    try {
      return in.readNBytes(buffer, 0, buffer.length);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private MalformedMessageException damaged(IOException e) {
    return cursor.malformed(
        "the content of attachment "
            + (contents.size() + 1)
            + " cannot be unpacked: "
            + Excerpt.of(String.valueOf(e.getMessage())),
        "Ask the sender to send it again.",
        e);
  }
}
