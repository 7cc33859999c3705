package vn.hoso.simulator.axis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The body of {@code sendEdoc} in a file: its line end taken off, its hash and receivers. */
final class IncomingMessage {

  private final Path file;
  private final long size;

  private IncomingMessage(Path file, long size) {
    this.file = file;
    this.size = size;
  }

  static IncomingMessage store(InputStream body, Path file) throws IOException {
    Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = channel.size() - 2;
      ByteBuffer end = ByteBuffer.allocate(2);
      if (size < 1 || channel.read(end, size) != 2 || end.getShort(0) != 0x0d0a) {
        throw new Refusal("noi dung khong ket thuc bang CRLF");
      }
      channel.truncate(size);
      return new IncomingMessage(file, size);
    }
  }

  long size() {
    return size;
  }

  /** SHA-256 in hexadecimal, each byte without its leading zero. */
  String hash() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      StringBuilder hex = new StringBuilder();
      for (byte b : digest.digest()) {
        hex.append(Integer.toHexString(Byte.toUnsignedInt(b)));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** {@code To/OrganId} of a document, {@code ResponseFor/OrganId} of a status. */
  List<String> receivers(String messageType) throws IOException {
    String parent = messageType.equals("status") ? "ResponseFor" : "To";
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<String> receivers = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      boolean inParent = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(parent)) {
          inParent = false;
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("MessageHeader")) {
          return receivers;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          if (inParent && xml.getLocalName().equals("OrganId")) {
            receivers.add(xml.getElementText().strip());
          }
          inParent |= xml.getLocalName().equals(parent);
        }
      }
      return receivers;
    } catch (XMLStreamException e) {
      throw new Refusal("edXML sai chuan");
    }
  }
}
