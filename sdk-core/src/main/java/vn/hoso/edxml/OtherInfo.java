package vn.hoso.edxml;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What else is said about how a document is issued and handled ({@code OtherInfo}). */
public final class OtherInfo {

  private final @Nullable Priority priority;
  private final String circulation;
  private final String typist;
  private final @Nullable Integer copies;
  private final @Nullable Integer pages;
  private final String replyFor;
  private final boolean directive;
  private final String referenceCodes;
  private final List<String> appendixes;

  private OtherInfo(Builder builder) {
    this.priority = builder.priority;
    this.circulation = builder.circulation;
    this.typist = builder.typist;
    this.copies = builder.copies;
    this.pages = builder.pages;
    this.replyFor = builder.replyFor;
    this.directive = builder.directive;
    this.referenceCodes = builder.referenceCodes;
    this.appendixes = builder.appendixes;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** How urgent it is (độ khẩn). */
  public Optional<Priority> priority() {
    return Optional.ofNullable(priority);
  }

  /** Whom it may be shown to (phạm vi lưu hành, {@code SphereOfPromulgation}), or empty. */
  public String circulation() {
    return circulation;
  }

  /** Initials of who wrote it (ký hiệu người soạn thảo, {@code TyperNotation}), or empty. */
  public String typist() {
    return typist;
  }

  /** Copies issued (số lượng phát hành, {@code PromulgationAmount}). */
  public Optional<Integer> copies() {
    return Optional.ofNullable(copies);
  }

  /** Pages (số trang, {@code PageAmount}). */
  public Optional<Integer> pages() {
    return Optional.ofNullable(pages);
  }

  /** What it replies to ({@code ReplyFors}), as text, or empty. */
  public String replyFor() {
    return replyFor;
  }

  /** Whether it gives orders ({@code Direction}). */
  public boolean directive() {
    return directive;
  }

  /** Codes it refers to ({@code ReferenceCodes}), as text, or empty. */
  public String referenceCodes() {
    return referenceCodes;
  }

  /** Titles of its appendixes (phụ lục). */
  public List<String> appendixes() {
    return appendixes;
  }

  /** A builder that begins with the values of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.priority = priority;
    builder.circulation = circulation;
    builder.typist = typist;
    builder.copies = copies;
    builder.pages = pages;
    builder.replyFor = replyFor;
    builder.directive = directive;
    builder.referenceCodes = referenceCodes;
    builder.appendixes = appendixes;
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OtherInfo that && fields().equals(that.fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }

  @Override
  public String toString() {
    return "OtherInfo[priority=" + priority + ", copies=" + copies + ", pages=" + pages + "]";
  }

  private List<@Nullable Object> fields() {
    return Arrays.asList(
        priority,
        circulation,
        typist,
        copies,
        pages,
        replyFor,
        directive,
        referenceCodes,
        appendixes);
  }

  /** Sets fields by their names; what they mean stands at the accessors. Not thread-safe. */
  public static final class Builder {

    private @Nullable Priority priority;
    private String circulation = "";
    private String typist = "";
    private @Nullable Integer copies;
    private @Nullable Integer pages;
    private String replyFor = "";
    private boolean directive;
    private String referenceCodes = "";
    private List<String> appendixes = List.of();

    private Builder() {}

    public Builder priority(Priority priority) {
      this.priority = Objects.requireNonNull(priority, "priority");
      return this;
    }

    public Builder circulation(String circulation) {
      this.circulation = circulation.strip();
      return this;
    }

    public Builder typist(String typist) {
      this.typist = typist.strip();
      return this;
    }

    public Builder copies(int copies) {
      this.copies = Values.count(copies, "OtherInfo.copies");
      return this;
    }

    public Builder pages(int pages) {
      this.pages = Values.count(pages, "OtherInfo.pages");
      return this;
    }

    public Builder replyFor(String replyFor) {
      this.replyFor = replyFor.strip();
      return this;
    }

    public Builder directive(boolean directive) {
      this.directive = directive;
      return this;
    }

    public Builder referenceCodes(String referenceCodes) {
      this.referenceCodes = referenceCodes.strip();
      return this;
    }

    public Builder appendixes(List<String> appendixes) {
      this.appendixes = Values.texts(appendixes);
      return this;
    }

    /** Builds it. */
    public OtherInfo build() {
      return new OtherInfo(this);
    }
  }
}
