package vn.hoso.simulator.axis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where {@code AttachmentEncoded} is in a message, in bytes; both 0 if it is nowhere.
 *
 * @param start of its start tag
 * @param end behind its end tag
 */
record AttachmentBlock(long start, long end) {

  private static final String NAME = "AttachmentEncoded";
  private static final int MAX_TAG_CHARACTERS = 10_000;

  /** Looks at tags only; the text between them, base64 as a rule, has none. */
  static AttachmentBlock find(Path message) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(message), 1 << 16)) {
      long position = 0;
      long start = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        position++;
        if (b == '<') {
          long tagStart = position - 1;
          String tag = tag(in);
          position += tag.length();
          String name = tag.split("[\\s>]", 2)[0];
          if (name.matches("/(.*:)?" + NAME)) {
            return new AttachmentBlock(start, position);
          }
          if (name.matches("(.*:)?" + NAME)) {
            start = tagStart;
          }
        }
      }
      return new AttachmentBlock(0, 0);
    }
  }

  /** Its bytes as characters, up to its end. */
  private static String tag(InputStream in) throws IOException {
    StringBuilder tag = new StringBuilder();
    for (int b = in.read(); b >= 0 && tag.length() < MAX_TAG_CHARACTERS; b = in.read()) {
      tag.append((char) b);
      if (b == '>') {
        break;
      }
    }
    return tag.toString();
  }
}
