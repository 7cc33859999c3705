package vn.hoso.exchange;

/**
 * How far the receiver has come with taking a message from the service. It is between the receiver
 * and the service; what has become of the document its sender learns by an {@link
 * vn.hoso.edxml.EdxmlStatus}.
 */
public enum Receipt {
  /** It is being taken. */
  PROCESSING("processing"),
  /** It is stored. */
  DONE("done"),
  /** It could not be taken. */
  FAILED("fail");

  private final String wireName;

  Receipt(String wireName) {
    this.wireName = wireName;
  }

  /** As it is written on the wire: {@code processing}, {@code done}, {@code fail}. */
  public String wireName() {
    return wireName;
  }
}
