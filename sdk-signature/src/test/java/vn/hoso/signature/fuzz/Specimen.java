package vn.hoso.signature.fuzz;

import java.nio.file.Path;

/** A signed document that is valid. */
final class Specimen {

  private final String name;
  private final byte[] bytes;
  private final Kind kind;
  private final Meaning meaning;

  /**
   * A document.
   *
   * @param name of its file, for messages
   * @param meaning what people take from the document, told by other programs than ours
   */
  Specimen(String name, byte[] bytes, Kind kind, Meaning meaning) {
    this.name = name;
    this.bytes = bytes;
    this.kind = kind;
    this.meaning = meaning;
  }

  /** How it can be changed. */
  enum Kind {
    PDF,
    XML,
    CMS,
    ZIP
  }

  /** Two documents with the same meaning say the same; it throws what cannot be read. */
  @FunctionalInterface
  interface Meaning {
    String of(Path document) throws Exception;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  Kind kind() {
    return kind;
  }

  Meaning meaning() {
    return meaning;
  }

  @Override
  public String toString() {
    return name;
  }
}
