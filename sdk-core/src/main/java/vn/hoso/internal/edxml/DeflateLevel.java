package vn.hoso.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;

/**
 * How hard to deflate a file. Scans and most office documents are compressed already: deflating
 * them takes nearly all of the time of writing a message, and makes it no smaller. A sample tells.
 */
final class DeflateLevel {

  private static final int PIECES = 16;
  private static final int PIECE = 1 << 12;
  private static final int SAMPLE = PIECES * PIECE;
  private static final int SMALL_FILE = 4 * SAMPLE;
  // A twentieth less is worth it, since exchanges refuse messages of more than 50 MB.
  private static final int WORTH_IT = SAMPLE - SAMPLE / 20;

  private DeflateLevel() {}

  /** The level for this file; the same for the same content. */
  static int of(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      if (channel.size() < SMALL_FILE) {
        return Deflater.DEFAULT_COMPRESSION;
      }
      return deflatedLength(sample(channel)) < WORTH_IT
          ? Deflater.DEFAULT_COMPRESSION
          : Deflater.NO_COMPRESSION;
    }
  }

  /** Pieces from all over the file: the first pages of a scan may be text. */
  private static byte[] sample(SeekableByteChannel channel) throws IOException {
    byte[] sample = new byte[SAMPLE];
    InputStream content = Channels.newInputStream(channel);
    long step = (channel.size() - PIECE) / (PIECES - 1);
    for (int i = 0; i < PIECES; i++) {
      channel.position(i * step);
      content.readNBytes(sample, i * PIECE, PIECE);
    }
    return sample;
  }

  private static int deflatedLength(byte[] sample) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(sample);
      deflater.finish();
      byte[] deflated = new byte[SAMPLE];
      return deflater.deflate(deflated);
    } finally {
      deflater.end();
    }
  }
}
