package vn.hoso.examples.benchmarks.edxml;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The best that is still simple: the JDK's StAX, with attachments streamed in and out of base64 and
 * zip, their SHA-256, and files that are on the disk when they are closed.
 */
final class StaxExchange implements Exchange {

  static final int BUFFER = 1 << 16;

  private final XMLInputFactory readers = XMLInputFactory.newDefaultFactory();

  StaxExchange() {
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  @Override
  public void write(Letter letter, Path attachment, Path message) throws IOException {
    try (FileChannel channel = create(message);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
      StaxMessage.write(letter, attachment, out);
      out.flush();
      channel.force(true);
    } catch (XMLStreamException e) {
      throw new IOException(message + " was not written", e);
    }
  }

  @Override
  public Received read(Path message, Path directory) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Deque<String> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    Path file = directory;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(message), BUFFER)) {
      XMLStreamReader xml = readers.createXMLStreamReader(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            text.setLength(0);
            if (xml.getLocalName().equals("ContentTransferEncoded")) {
              file = directory.resolve(texts.get("Attachment/AttachmentName"));
              texts.put("sha256", content(xml, file));
            } else {
              path.push(xml.getLocalName());
            }
          }
          case XMLStreamConstants.CHARACTERS ->
              text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          case XMLStreamConstants.END_ELEMENT -> {
            String name = path.pop();
            texts.put(path.peek() + "/" + name, text.toString());
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(message + " was not read", e);
    }
    return new Received(Letter.of(name -> Objects.requireNonNull(texts.get(name))), file);
  }

  /** Writes the content of the element into a file; returns its digest. */
  private static String content(XMLStreamReader xml, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel channel = create(file);
        OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER)) {
      InputStream zipped = new StaxBase64(xml);
      ZipInputStream zip = new ZipInputStream(zipped);
      zip.getNextEntry();
      zip.transferTo(out);
      zipped.transferTo(OutputStream.nullOutputStream());
      out.flush();
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static MessageDigest sha256() throws IOException {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("This JVM has no SHA-256", e);
    }
  }
}
