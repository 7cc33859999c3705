package vn.hoso.signature.internal.remote;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stored form of a {@link Reply}. */
public final class ReplyCodec {

  private static final int PENDING = 0;
  private static final int VALUES = 1;
  private static final int REFUSED = 2;
  private static final int EXPIRED = 3;

  private ReplyCodec() {}

  public static void write(Reply reply, DataOutputStream out) throws IOException {
    if (reply instanceof Reply.Values values) {
      out.writeByte(VALUES);
      out.writeInt(values.byDocument().size());
      for (Map.Entry<String, String> each : values.byDocument().entrySet()) {
        out.writeUTF(each.getKey());
        out.writeUTF(each.getValue());
      }
    } else if (reply instanceof Reply.Refused refused) {
      out.writeByte(REFUSED);
      out.writeUTF(refused.reason());
    } else if (reply instanceof Reply.Expired expired) {
      out.writeByte(EXPIRED);
      out.writeUTF(expired.reason());
    } else {
      out.writeByte(PENDING);
    }
  }

  public static Reply read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PENDING -> new Reply.Pending();
      case VALUES -> values(in);
      case REFUSED -> new Reply.Refused(in.readUTF());
      case EXPIRED -> new Reply.Expired(in.readUTF());
      default -> throw new IOException("unknown kind " + kind);
    };
  }

  private static Reply values(DataInputStream in) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      values.put(in.readUTF(), in.readUTF());
    }
    return new Reply.Values(values);
  }
}
