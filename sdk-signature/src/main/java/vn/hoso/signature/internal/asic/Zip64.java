package vn.hoso.signature.internal.asic;

import static vn.hoso.signature.internal.asic.ZipBytes.unsigned;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lengths and offsets of 64 bits of an entry (APPNOTE 6.3.10 §4.5.3): its extra field has those
 * for which the header says {@link #ELSEWHERE}, in the order of the header.
 */
final class Zip64 {

  /** The value of a header that stands for one in the extra field. */
  static final long ELSEWHERE = 0xFFFFFFFFL;

  static final int ID = 0x0001;

  private final ZipBytes zip;
  private final @Nullable ByteBuffer values;

  private Zip64(ZipBytes zip, @Nullable ByteBuffer values) {
    this.zip = zip;
    this.values = values;
  }

  /** Refuses a second field, of which others might take the first. */
  static Zip64 of(ZipBytes zip, ByteBuffer extraFields) {
    List<ByteBuffer> found = ExtraFields.of(extraFields, ID);
    if (found.size() > 1) {
      throw zip.damaged("an entry has two ZIP64 fields");
    }
    return new Zip64(zip, found.isEmpty() ? null : found.get(0));
  }

  boolean isPresent() {
    return values != null;
  }

  /** What a value of the header means; to be asked in the order of the header. */
  long value(int ofHeader) {
    if (unsigned(ofHeader) != ELSEWHERE) {
      return unsigned(ofHeader);
    }
    if (values == null || values.remaining() < Long.BYTES) {
      throw zip.damaged("an entry lacks its ZIP64 field");
    }
    long value = values.getLong();
    if (value < 0) {
      throw zip.damaged("an entry has a length or place that no file can have");
    }
    return value;
  }
}
