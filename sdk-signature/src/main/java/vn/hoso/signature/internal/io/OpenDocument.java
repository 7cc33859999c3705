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
