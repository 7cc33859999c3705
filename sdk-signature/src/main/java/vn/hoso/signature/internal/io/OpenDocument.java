package vn.hoso.signature.internal.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** A document whose bytes are read by their place. */
public interface OpenDocument extends Closeable {

  /** In bytes. */
  long length() throws IOException;

  /** At most what the target has room for; -1 at the end. */
  int read(ByteBuffer target, long position) throws IOException;

  /** Closing it closes the channel. */
  static OpenDocument owning(FileChannel channel) {
    return new OpenDocument() {
      @Override
      public long length() throws IOException {
        return channel.size();
      }

      @Override
      public int read(ByteBuffer target, long position) throws IOException {
        return channel.read(target, position);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  /** Bytes that are at hand, and must not change. */
  static OpenDocument of(byte[] bytes) {
    return new OpenDocument() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public int read(ByteBuffer target, long position) {
        if (position >= bytes.length) {
          return -1;
        }
        int count = (int) Math.min(target.remaining(), bytes.length - position);
        target.put(bytes, (int) position, count);
        return count;
      }

      @Override
      public void close() {}
    };
  }

  /** Closing it leaves the channel open. */
  static OpenDocument borrowing(SeekableByteChannel channel) {
    return new OpenDocument() {
      @Override
      public long length() throws IOException {
        return channel.size();
      }

      @Override
      public int read(ByteBuffer target, long position) throws IOException {
        synchronized (channel) {
          return channel.position(position).read(target);
        }
      }

      @Override
      public void close() {}
    };
  }
}
