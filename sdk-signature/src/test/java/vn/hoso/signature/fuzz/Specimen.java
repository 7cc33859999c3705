package vn.hoso.signature.fuzz;

import java.nio.file.Path;

/**
 * A signed document that is valid.
 *
 * @param name of a file, for messages
 * @param meaning what people take from the document, told by other programs than ours
 */
record Specimen(String name, byte[] bytes, Kind kind, Meaning meaning) {

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

  @Override
  public String toString() {
    return name;
  }
}
