package vn.hoso.examples.benchmarks.edxml;

import java.nio.file.Path;
import java.util.List;
import vn.hoso.edxml.EdxmlAttachment;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.EdxmlWriter;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.ReceivedEdxml;

/** The SDK. */
final class HosoExchange implements Exchange {

  private static final EdxmlAttachment ATTACHMENT =
      new EdxmlAttachment(Letter.CONTENT_ID, Letter.ATTACHMENT, "application/zip", "");

  @Override
  public void write(Letter letter, Path attachment, Path message) {
    EdxmlWriter.create()
        .write(letter.document(), List.of(new OutgoingAttachment(ATTACHMENT, attachment)), message);
  }

  @Override
  public Received read(Path message, Path directory) {
    ReceivedEdxml received = EdxmlReader.create().read(message, directory);
    return new Received(
        Letter.of((EdxmlDocument) received.message()),
        received.attachments().get(0).file().orElseThrow());
  }
}
