package vn.hoso.examples.benchmarks.edxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What an attachment is made of. */
public enum Content {
  /** Does not compress, as scans do not, which most attachments are. */
  SCAN {
    @Override
    void fill(byte[] block, Random random) {
      random.nextBytes(block);
    }
  },
  /** Compresses to a fifth or so. */
  TEXT {
    @Override
    void fill(byte[] block, Random random) {
      ByteBuffer text = ByteBuffer.wrap(block);
      while (text.hasRemaining()) {
        byte[] word = WORDS[random.nextInt(WORDS.length)];
        text.put(word, 0, Math.min(word.length, text.remaining()));
      }
    }
  };

  private static final byte[][] WORDS =
      Arrays.stream(
              "Ủy ban nhân dân xã đề nghị các đơn vị kết nối, liên thông phần mềm quản lý văn bản"
                  .split(" "))
          .map(word -> (word + " ").getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  abstract void fill(byte[] block, Random random);

  /** Writes a file, the same each time. */
  void write(Path file, int bytes) throws IOException {
    Random random = new Random(142);
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int left = bytes; left > 0; left -= block.length) {
        fill(block, random);
        out.write(block, 0, Math.min(left, block.length));
      }
    }
  }
}
