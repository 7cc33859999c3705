package vn.hoso.signature.internal.asic;

import static vn.hoso.signature.internal.asic.ZipBytes.unsigned;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The additional fields of an entry of a ZIP file (APPNOTE 6.3.10 §4.5.1). */
final class ExtraFields {

  private ExtraFields() {}

  /** What the fields of this identifier hold, up to a field that is cut off. */
  static List<ByteBuffer> of(ByteBuffer all, int id) {
    ByteBuffer rest = all.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    List<ByteBuffer> found = new ArrayList<>();
    while (rest.remaining() >= 4) {
      int next = unsigned(rest.getShort());
      int length = unsigned(rest.getShort());
      if (length > rest.remaining()) {
        break;
      }
      if (next == id) {
        found.add(rest.slice(rest.position(), length).order(ByteOrder.LITTLE_ENDIAN));
      }
      rest.position(rest.position() + length);
    }
    return found;
  }
}
