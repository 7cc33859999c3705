package vn.hoso.lgsp.post;

import org.jspecify.annotations.Nullable;
import vn.hoso.internal.lgsp.OptionChecks;

/** An order to deliver, such as the result of a dossier. Immutable and thread-safe. */
public final class PostOrder {

  private final String number;
  private final String item;
  private final long cashOnDelivery;
  private final PostParty sender;
  private final String senderNote;
  private final PostParty receiver;
  private final String description;

  private PostOrder(Builder builder) {
    this.number = OptionChecks.required("PostOrder", "number", builder.number);
    this.item = builder.item;
    this.cashOnDelivery = builder.cashOnDelivery;
    this.sender = OptionChecks.required("PostOrder", "sender", builder.sender);
    this.senderNote = builder.senderNote;
    this.receiver = OptionChecks.required("PostOrder", "receiver", builder.receiver);
    this.description = builder.description;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** {@code OrderNumber}. */
  public String number() {
    return number;
  }

  /** {@code ItemCode}, or empty. */
  public String item() {
    return item;
  }

  /** {@code CODAmount}, in đồng. */
  public long cashOnDelivery() {
    return cashOnDelivery;
  }

  /** {@code SenderName} and the like. */
  public PostParty sender() {
    return sender;
  }

  /** {@code SenderDesc}, or empty. */
  public String senderNote() {
    return senderNote;
  }

  /** {@code ReceiverName} and the like. */
  public PostParty receiver() {
    return receiver;
  }

  /** {@code Description}, or empty. */
  public String description() {
    return description;
  }

  /** The number. */
  @Override
  public String toString() {
    return "PostOrder[" + number + "]";
  }

  /** Not thread-safe. */
  public static final class Builder {

    private @Nullable String number;
    private String item = "";
    private long cashOnDelivery;
    private @Nullable PostParty sender;
    private String senderNote = "";
    private @Nullable PostParty receiver;
    private String description = "";

    private Builder() {}

    /** The agency's own number of the order ({@code OrderNumber}). Required. */
    public Builder number(String number) {
      this.number = OptionChecks.text("number", number);
      return this;
    }

    /**
     * The number on the parcel ({@code ItemCode}), if it has one before it is handed over. That an
     * empty one is taken is assumed.
     */
    public Builder item(String code) {
      this.item = code;
      return this;
    }

    /**
     * What the post collects from the receiver ({@code CODAmount}), in đồng; nothing if not set.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder cashOnDelivery(long dong) {
      if (dong < 0) {
        throw new IllegalArgumentException("cashOnDelivery is " + dong + ": give 0 or more");
      }
      this.cashOnDelivery = dong;
      return this;
    }

    /** Who sends. Required. */
    public Builder sender(PostParty sender) {
      this.sender = sender;
      return this;
    }

    /** What the sender tells the post ({@code SenderDesc}). */
    public Builder senderNote(String note) {
      this.senderNote = note;
      return this;
    }

    /** Who receives. Required. */
    public Builder receiver(PostParty receiver) {
      this.receiver = receiver;
      return this;
    }

    /** What is delivered ({@code Description}). */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /**
     * Builds the order.
     *
     * @throws IllegalStateException if number, sender or receiver are missing
     */
    public PostOrder build() {
      return new PostOrder(this);
    }
  }
}
