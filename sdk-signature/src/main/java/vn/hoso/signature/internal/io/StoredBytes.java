package vn.hoso.signature.internal.io;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Bytes with their length before them, in the state that is kept between two steps of signing. */
public final class StoredBytes {

  private StoredBytes() {}

  public static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads from a stream over memory, where what is available is all that there is.
   *
   * @throws IOException if there are fewer bytes than the length says
   */
  public static byte[] read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("truncated");
    }
    return in.readNBytes(length);
  }
}
