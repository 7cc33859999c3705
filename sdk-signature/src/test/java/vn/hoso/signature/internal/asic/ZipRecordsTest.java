package vn.hoso.signature.internal.asic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.internal.io.OpenDocument;

/** What is written of a ZIP file is what is read again, on both sides of 4 GB. */
class ZipRecordsTest {

  private static final Instant TIME = Instant.parse("2026-06-15T03:04:05Z");
  private static final byte[] CONTENT = {1, 2, 3};

  @ParameterizedTest
  @ValueSource(longs = {0, 0xFFFFFFFEL, 0xFFFFFFFFL, 5L << 30})
  void listedHeader_anyPlace_isReadAgain(long place) {
    NewEntry entry = new NewEntry("Tờ khai.json", CONTENT, TIME, place);
    long offset = place + bytes(entry.localHeader()).length + CONTENT.length;
    byte[] listed = bytes(entry.listedHeader());
    ByteBuffer comment = ByteBuffer.wrap("ghi chú".getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream tail = new ByteArrayOutputStream();
    tail.writeBytes(bytes(entry.localHeader()));
    tail.writeBytes(CONTENT);
    tail.writeBytes(listed);
    tail.writeBytes(new ZipEnd(1, listed.length, offset, comment).encoded());
    ZipBytes zip = zip(place, tail.toByteArray());

    ZipDirectory directory = ZipDirectory.read(zip);

    assertThat(directory.offset()).isEqualTo(offset);
    assertThat(directory.comment()).isEqualTo("ghi chú");
    assertThat(directory.entries()).hasSize(1);
    Entry read = directory.entries().get(0);
    assertThat(read.name()).isEqualTo("Tờ khai.json");
    assertThat(read.offset()).isEqualTo(place);
    assertThat(read.length()).isEqualTo(CONTENT.length);
    assertThat(ZipLayout.check(zip, directory).defects())
        .allMatch(each -> place > 0 && each.startsWith("before the entry"));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** A file that has nothing before these bytes. */
  private static ZipBytes zip(long hole, byte[] tail) {
    OpenDocument written = OpenDocument.of(tail);
    OpenDocument document =
        new OpenDocument() {
          @Override
          public long length() {
            return hole + tail.length;
          }

          @Override
          public int read(ByteBuffer target, long position) throws IOException {
            if (position >= hole) {
              return written.read(target, position - hole);
            }
            int zeros = (int) Math.min(target.remaining(), hole - position);
            target.put(new byte[zeros]);
            return zeros;
          }

          @Override
          public void close() {}
        };
    return new ZipBytes("hồ sơ.asice", document, hole + tail.length);
  }
}
