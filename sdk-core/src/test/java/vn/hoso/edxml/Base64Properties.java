package vn.hoso.edxml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.hoso.error.MalformedMessageException;

/** Contents about as long as the blocks that they are decoded in, and broken in all places. */
class Base64Properties {

  @Property
  void content_inLinesOfAnyLength_isReadAsItWas(
      @ForAll("sizes") int size,
      @ForAll @IntRange(min = 0, max = 300) int lineLength,
      @ForAll boolean padded,
      @ForAll("blanks") String blanks) {
    byte[] content = content(size);
    Base64.Encoder encoder = Base64.getMimeEncoder(lineLength, "\r\n".getBytes(ISO_8859_1));
    String base64 = (padded ? encoder : encoder.withoutPadding()).encodeToString(content);

    assertThat(read(blanks + base64 + blanks)).isEqualTo(content);
  }

  @Property
  void content_withBlanksSomewhere_isReadAsItWas(
      @ForAll("sizes") int size, @ForAll @IntRange(max = 50_000) int place) {
    byte[] content = content(size);
    StringBuilder base64 = new StringBuilder(Base64.getEncoder().encodeToString(content));

    assertThat(read(base64.insert(place % (base64.length() + 1), " \t\r\n").toString()))
        .isEqualTo(content);
  }

  @Property
  void content_withAnotherCharacterSomewhere_isRefused(
      @ForAll("sizes") int size,
      @ForAll @IntRange(max = 50_000) int place,
      @ForAll("others") String other) {
    StringBuilder base64 = new StringBuilder(Base64.getEncoder().encodeToString(content(size)));
    base64.insert(place % (base64.length() + 1), other);

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> read(base64.toString()))
        .withMessageContaining("attachment 1 cannot be unpacked: the base64 ");
  }

  @Property(tries = 50)
  void content_moreBehindThePadding_isRefused(@ForAll("sizes") int size) {
    String base64 = Base64.getEncoder().encodeToString(content(size / 3 * 3 + 1));

    assertThatExceptionOfType(MalformedMessageException.class)
        .isThrownBy(() -> read(base64 + "\nQUJD"))
        .withMessageContaining("attachment 1 cannot be unpacked: the base64 ");
  }

  /** Around one and two blocks of 6144 bytes. */
  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 20),
        Arbitraries.integers().between(6_130, 6_160),
        Arbitraries.integers().between(12_280, 12_300),
        Arbitraries.integers().between(1, 40_000));
  }

  @Provide
  Arbitrary<String> blanks() {
    return Arbitraries.of("", " ", "\n", "\r\n \t", " ".repeat(9_000));
  }

  @Provide
  Arbitrary<String> others() {
    return Arbitraries.of("-", "_", "?", "\u007f", "\u00a0", "Đ", "😀");
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  private static byte[] read(String base64) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    EdxmlReader.create()
        .read(
            Samples.stream(Samples.attachment("a.bin", base64).getBytes(UTF_8)),
            attachment -> content);
    return content.toByteArray();
  }
}
