package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes XML as text, so that it has the prefixes that receivers insist on. */
final class XmlOut {

  private final OutputStream out;
  private int depth;

  XmlOut(OutputStream out) {
    this.out = out;
  }

  /** The start tag of an element with others in it, on a line of its own. */
  void open(String tag) throws IOException {
    line("<" + tag + ">");
    depth++;
  }

  void close(String name) throws IOException {
    depth--;
    line("</" + name + ">");
  }

  /** An element with a text, even if it is empty. */
  void text(String name, String text) throws IOException {
    check(name, text);
    StringBuilder line = new StringBuilder("<").append(name).append('>');
    Escape.text(text, line);
    line(line.append("</").append(name).append('>').toString());
  }

  /** An element with a text, if there is one. */
  void textIfAny(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      text(name, text);
    }
  }

  /** XML as it is. */
  void line(String xml) throws IOException {
    indent();
    raw(xml);
    raw("\n");
  }

  /** Writes an element whose content comes from elsewhere. */
  void content(String tag, String name, Content content) throws IOException {
    indent();
    raw("<" + tag + ">");
    content.writeTo(out);
    raw("</" + name + ">\n");
  }

  /** Text that XML need not escape, too long to be held. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private void indent() throws IOException {
    raw("  ".repeat(depth));
  }

  private void raw(String xml) throws IOException {
    out.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void check(String name, String text) {
    text.codePoints()
        .filter(c -> !Escape.isAllowed(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new IllegalArgumentException(
                  "%s holds the character U+%04X, which XML cannot carry: take it out"
                      .formatted(name, c));
            });
  }
}
