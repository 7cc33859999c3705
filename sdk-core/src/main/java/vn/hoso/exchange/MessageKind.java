package vn.hoso.exchange;

import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.EdxmlStatus;

/** What a message is ({@code messagetype}); the two kinds are listed apart. */
public enum MessageKind {
  /** A document: new, revocation, update or replacement. */
  DOCUMENT("edoc"),
  /** The status of a document. */
  STATUS("status");

  private final String wireName;

  MessageKind(String wireName) {
    this.wireName = wireName;
  }

  /** The kind of a message. */
  public static MessageKind of(EdxmlMessage message) {
    return message instanceof EdxmlStatus ? STATUS : DOCUMENT;
  }

  /** As it is written on the wire: {@code edoc}, {@code status}. */
  public String wireName() {
    return wireName;
  }
}
