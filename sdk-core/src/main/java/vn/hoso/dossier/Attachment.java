package vn.hoso.dossier;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of a dossier. The portal is given a link and fetches the file by itself. */
public final class Attachment {

  private final String id;
  private final String name;
  private final @Nullable URI link;
  private final String componentCode;
  private final boolean deleted;
  private final boolean digitised;
  private final String reuse;
  private final boolean fromResultStore;
  private final String substitutedResultCode;

  private Attachment(Builder builder) {
    this.id = Required.given(builder.id, "Attachment.id", "id(…)");
    this.name =
        Required.given(
            builder.name, "Attachment.name", "name(…), with the name that the portal shows");
    this.link =
        builder.link == null
            ? null
            : Links.checked(builder.link, "Attachment.link of attachment " + id);
    this.componentCode = builder.componentCode;
    this.deleted = builder.deleted;
    this.digitised = builder.digitised;
    this.reuse = builder.reuse;
    this.fromResultStore = builder.fromResultStore;
    this.substitutedResultCode = builder.substitutedResultCode;
    if (link == null && !deleted) {
      throw new IllegalStateException(
          "Attachment.link of attachment "
              + id
              + " is missing: call link(…), or deleted(true) to take the file out");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The agency's own id of the file. */
  public String id() {
    return id;
  }

  /** File name. */
  public String name() {
    return name;
  }

  /**
   * Where the portal fetches the file: http or https, reachable from the portal without a login,
   * without user name and fragment. Present unless the attachment is deleted.
   */
  public Optional<URI> link() {
    return Optional.ofNullable(link);
  }

  /** Code of the component (thành phần hồ sơ) of the procedure that the file is, or empty. */
  public String componentCode() {
    return componentCode;
  }

  /** True to take the file out of a dossier that the portal has. */
  public boolean deleted() {
    return deleted;
  }

  /** Whether the agency digitised it from paper. Sent since 2024. */
  public boolean digitised() {
    return digitised;
  }

  /**
   * Code for how far it was taken over from earlier data (được tái sử dụng), or empty: 0, 1 and 2
   * occur, what they say is not published. Sent since 2024.
   */
  public String reuse() {
    return reuse;
  }

  /** Whether it was taken from the national store of digitised results. Sent since 2024. */
  public boolean fromResultStore() {
    return fromResultStore;
  }

  /**
   * Code of the result that stands in for the component (mã kết quả thay thế), or empty. Sent since
   * 2024.
   */
  public String substitutedResultCode() {
    return substitutedResultCode;
  }

  /** A builder that begins with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.link = link;
    builder.componentCode = componentCode;
    builder.deleted = deleted;
    builder.digitised = digitised;
    builder.reuse = reuse;
    builder.fromResultStore = fromResultStore;
    builder.substitutedResultCode = substitutedResultCode;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attachment that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "Attachment[id="
        + id
        + ", componentCode="
        + componentCode
        + ", deleted="
        + deleted
        + ", digitised="
        + digitised
        + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(
        id,
        name,
        link,
        componentCode,
        deleted,
        digitised,
        reuse,
        fromResultStore,
        substitutedResultCode);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private @Nullable String id;
    private @Nullable String name;
    private @Nullable URI link;
    private String componentCode = "";
    private boolean deleted;
    private boolean digitised;
    private String reuse = "";
    private boolean fromResultStore;
    private String substitutedResultCode = "";

    private Builder() {}

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder link(URI link) {
      this.link = link;
      return this;
    }

    public Builder componentCode(String componentCode) {
      this.componentCode = Objects.requireNonNull(componentCode, "componentCode");
      return this;
    }

    public Builder deleted(boolean deleted) {
      this.deleted = deleted;
      return this;
    }

    public Builder digitised(boolean digitised) {
      this.digitised = digitised;
      return this;
    }

    public Builder reuse(String reuse) {
      this.reuse = Objects.requireNonNull(reuse, "reuse");
      return this;
    }

    public Builder fromResultStore(boolean fromResultStore) {
      this.fromResultStore = fromResultStore;
      return this;
    }

    public Builder substitutedResultCode(String substitutedResultCode) {
      this.substitutedResultCode =
          Objects.requireNonNull(substitutedResultCode, "substitutedResultCode");
      return this;
    }

    /**
     * Builds it, complete.
     *
     * @throws IllegalStateException if something required is missing; the message says what
     * @throws IllegalArgumentException if the portal cannot fetch such a link
     */
    public Attachment build() {
      return new Attachment(this);
    }
  }
}
