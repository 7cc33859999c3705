package vn.hoso.simulator.axis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the axis reads of a message, whatever the prefixes and the order of its elements.
 *
 * @param sender {@code From/OrganId}
 * @param receivers {@code To/OrganId} of a document, {@code ResponseFor/OrganId} of a status; one
 *     at least
 * @param documentId {@code DocumentId} of a document, or empty
 * @param subject of a document, or empty
 * @param notation number and symbol of a document, such as {@code 142/UBND-VP}, or empty
 */
record MessageHeader(
    String sender, List<String> receivers, String documentId, String subject, String notation) {

  private static final String HEADER = "MessageHeader";

  /** Reads the file to its end, so that one that breaks off is refused. */
  static MessageHeader read(Path file, String messageType) throws IOException {
    Gathering gathering = new Gathering(messageType.equals("status") ? "ResponseFor" : "To");
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = SecureXml.reader(in);
      Deque<String> path = new ArrayDeque<>();
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          path.push(xml.getLocalName());
          text.setLength(0);
        } else if (event == XMLStreamConstants.CHARACTERS && path.contains(HEADER)) {
          text.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          String name = path.pop();
          if (path.contains(HEADER)) {
            gathering.take(path.element() + "/" + name, text.toString().strip());
          }
          text.setLength(0);
        }
      }
    } catch (XMLStreamException e) {
      throw new Refusal(Reason.BAD_EDXML, "edXML sai chuan");
    }
    return gathering.header();
  }

  private static final class Gathering {

    private final String receiverParent;
    private final List<String> receivers = new ArrayList<>();
    private String sender = "";
    private String documentId = "";
    private String subject = "";
    private String number = "";
    private String symbol = "";

    Gathering(String receiverParent) {
      this.receiverParent = receiverParent;
    }

    void take(String place, String text) {
      if (place.equals(receiverParent + "/OrganId")) {
        receivers.add(text);
      }
      switch (place) {
        case "From/OrganId" -> sender = text;
        case HEADER + "/DocumentId" -> documentId = text;
        case HEADER + "/Subject" -> subject = text;
        case "Code/CodeNumber" -> number = text;
        case "Code/CodeNotation" -> symbol = text;
        default -> {
          // not of interest
        }
      }
    }

    MessageHeader header() {
      if (receivers.isEmpty()) {
        throw new Refusal(Reason.BAD_EDXML, "edXML sai chuan: khong co don vi nhan");
      }
      String notation = number.isEmpty() ? symbol : number + "/" + symbol;
      return new MessageHeader(sender, List.copyOf(receivers), documentId, subject, notation);
    }
  }
}
