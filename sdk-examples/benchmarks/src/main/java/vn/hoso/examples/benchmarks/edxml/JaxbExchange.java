package vn.hoso.examples.benchmarks.edxml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The whole message as objects that JAXB binds. */
final class JaxbExchange implements Exchange {

  private final JAXBContext context;

  JaxbExchange() throws IOException {
    try {
      context = JAXBContext.newInstance(JaxbMessage.class);
    } catch (JAXBException e) {
      throw new IOException("JaxbMessage is not bound", e);
    }
  }

  @Override
  public void write(Letter letter, Path attachment, Path message) throws IOException {
    JaxbMessage written = new JaxbMessage();
    JaxbMessage.MessageHeader header = written.envelope.header.message;
    header.from.id = letter.fromId();
    header.from.name = letter.fromName();
    header.to.id = letter.toId();
    header.to.name = letter.toName();
    header.documentId = letter.documentId();
    header.code.number = letter.number();
    header.code.notation = letter.notation();
    header.promulgation.place = letter.place();
    header.promulgation.date = letter.promulgated();
    header.subject = letter.subject();
    written.attachments.attachment.content = PlainContent.encode(attachment);
    try {
      context.createMarshaller().marshal(written, message.toFile());
    } catch (JAXBException e) {
      throw new IOException(message + " was not written", e);
    }
  }

  @Override
  public Received read(Path message, Path directory) throws IOException {
    JaxbMessage read;
    try {
      read = (JaxbMessage) context.createUnmarshaller().unmarshal(message.toFile());
    } catch (JAXBException e) {
      throw new IOException(message + " was not read", e);
    }
    JaxbMessage.MessageHeader header = read.envelope.header.message;
    JaxbMessage.Attachment attachment = read.attachments.attachment;
    Path file = directory.resolve(attachment.name);
    PlainContent.decode(required(attachment.content), file);
    return new Received(
        new Letter(
            required(header.from.id),
            required(header.from.name),
            required(header.to.id),
            required(header.to.name),
            required(header.documentId),
            required(header.code.number),
            required(header.code.notation),
            required(header.promulgation.place),
            required(header.promulgation.date),
            required(header.subject)),
        file);
  }

  private static String required(@Nullable String text) {
    return Objects.requireNonNull(text);
  }
}
