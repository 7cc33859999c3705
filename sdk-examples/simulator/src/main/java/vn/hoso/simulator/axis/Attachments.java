package vn.hoso.simulator.axis;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The attachments of a message as JSON, written while the message is read. */
final class Attachments {

  private static final String ATTACHMENT = "Attachment";

  private Attachments() {}

  /** An array of {@code fileName} and {@code fileContent}: the base64 as the message has it. */
  static void write(Path message, OutputStream out) throws IOException {
    out.write('[');
    try (InputStream in = Files.newInputStream(message)) {
      XMLStreamReader xml = SecureXml.reader(in);
      String before = "{";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(ATTACHMENT)) {
          write(out, before);
          writeFields(xml, out);
          before = ",{";
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("A message that was taken is no longer XML", e);
    }
    out.write(']');
  }

  private static void writeFields(XMLStreamReader xml, OutputStream out)
      throws XMLStreamException, IOException {
    String before = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(ATTACHMENT)) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("AttachmentName")) {
        write(out, before + "\"fileName\":\"" + quoted(xml.getElementText()) + "\"");
        before = ",";
      } else if (xml.getLocalName().equals("ContentTransferEncoded")) {
        write(out, before + "\"fileContent\":\"");
        writeBase64(xml, out);
        write(out, "\"");
        before = ",";
      }
    }
    write(out, "}");
  }

  /** Up to the end of the element, without line ends. */
  private static void writeBase64(XMLStreamReader xml, OutputStream out)
      throws XMLStreamException, IOException {
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      write(out, xml.getText().replaceAll("\\s", ""));
    }
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
