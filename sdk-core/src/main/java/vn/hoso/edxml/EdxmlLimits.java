package vn.hoso.edxml;

/**
 * How far the reader follows a message; all limits of this package are here. A message that goes
 * beyond one is refused with a {@link vn.hoso.error.MalformedMessageException} that names it. What
 * has no setting: a zip around an attachment holds one entry, a single token of XML (a tag, a
 * comment, a CDATA section) has 256 KiB at most, an element has 100 attributes at most, junk before
 * the XML declaration has 4 KiB at most, and a DTD is always refused.
 */
public final class EdxmlLimits {

  private static final EdxmlLimits DEFAULTS = builder().build();

  private final long messageBytes;
  private final long headerBytes;
  private final int elements;
  private final int depth;
  private final int attachments;
  private final long attachmentBytes;
  private final int zipRatio;

  private EdxmlLimits(Builder builder) {
    this.messageBytes = builder.messageBytes;
    this.headerBytes = builder.headerBytes;
    this.elements = builder.elements;
    this.depth = builder.depth;
    this.attachments = builder.attachments;
    this.attachmentBytes = builder.attachmentBytes;
    this.zipRatio = builder.zipRatio;
  }

  /** The limits that the accessors name. */
  public static EdxmlLimits defaults() {
    return DEFAULTS;
  }

  /** A builder that begins with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Bytes of the whole file; 2 GiB. */
  public long messageBytes() {
    return messageBytes;
  }

  /** Bytes of the file outside of the contents of attachments; 4 MiB, some 5000 receivers. */
  public long headerBytes() {
    return headerBytes;
  }

  /** XML elements; 100,000. */
  public int elements() {
    return elements;
  }

  /** Elements within each other; 32. */
  public int depth() {
    return depth;
  }

  /** Attachments; 200. */
  public int attachments() {
    return attachments;
  }

  /** Bytes of all attachments together, out of base64 and zip; 4 GiB. */
  public long attachmentBytes() {
    return attachmentBytes;
  }

  /**
   * How many times larger the attachments in zips may be than their zips, all together, judged
   * beyond the first 10 MiB; 200. Scans and office documents are below 20.
   */
  public int zipRatio() {
    return zipRatio;
  }

  @Override
  public String toString() {
    return "EdxmlLimits["
        + "messageBytes="
        + messageBytes
        + ", headerBytes="
        + headerBytes
        + ", elements="
        + elements
        + ", depth="
        + depth
        + ", attachments="
        + attachments
        + ", attachmentBytes="
        + attachmentBytes
        + ", zipRatio="
        + zipRatio
        + "]";
  }

  /** Sets limits by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private long messageBytes = 2L << 30;
    private long headerBytes = 4L << 20;
    private int elements = 100_000;
    private int depth = 32;
    private int attachments = 200;
    private long attachmentBytes = 4L << 30;
    private int zipRatio = 200;

    private Builder() {}

    public Builder messageBytes(long messageBytes) {
      this.messageBytes = positive(messageBytes, "messageBytes");
      return this;
    }

    public Builder headerBytes(long headerBytes) {
      this.headerBytes = positive(headerBytes, "headerBytes");
      return this;
    }

    public Builder elements(int elements) {
      this.elements = Math.toIntExact(positive(elements, "elements"));
      return this;
    }

    public Builder depth(int depth) {
      this.depth = Math.toIntExact(positive(depth, "depth"));
      return this;
    }

    public Builder attachments(int attachments) {
      this.attachments = Math.toIntExact(positive(attachments, "attachments"));
      return this;
    }

    public Builder attachmentBytes(long attachmentBytes) {
      this.attachmentBytes = positive(attachmentBytes, "attachmentBytes");
      return this;
    }

    public Builder zipRatio(int zipRatio) {
      this.zipRatio = Math.toIntExact(positive(zipRatio, "zipRatio"));
      return this;
    }

    public EdxmlLimits build() {
      return new EdxmlLimits(this);
    }

    private static long positive(long limit, String name) {
      if (limit < 1) {
        throw new IllegalArgumentException(name + " is " + limit + ": give 1 or more");
      }
      return limit;
    }
  }
}
