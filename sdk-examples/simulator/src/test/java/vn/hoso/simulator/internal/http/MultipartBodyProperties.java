package vn.hoso.simulator.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MultipartBodyProperties {

  private static final String BOUNDARY = "ranh";

  @Property
  void next_anyContents_comeOutAsTheyWent(
      @ForAll @Size(max = 4) List<byte[]> any,
      @ForAll("nearlyDelimiters") byte[] nearly,
      @ForAll @IntRange(min = 1, max = 70_000) int blockSize)
      throws IOException {
    List<byte[]> contents = new ArrayList<>(any);
    contents.add(nearly);
    InputStream in = inBlocks(body(contents), blockSize);

    MultipartBody parts = new MultipartBody(in, BOUNDARY);
    List<byte[]> read = new ArrayList<>();
    for (Optional<MultipartBody.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
      assertThat(part.get().name()).isEqualTo("phan" + read.size());
      assertThat(part.get().fileName()).hasValue("tệp.edxml");
      assertThat(part.get().contentType()).isEqualTo("application/xml");
      read.add(part.get().content().readAllBytes());
    }

    assertThat(read).hasSameSizeAs(contents);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i)).isEqualTo(contents.get(i));
    }
  }

  @Property(tries = 100)
  void next_bodyThatBreaksOff_isMalformed(@ForAll @IntRange(min = 0, max = 200) int cut)
      throws IOException {
    byte[] whole = body(List.of(new byte[100]));
    byte[] part = Arrays.copyOf(whole, Math.min(cut, whole.length - 5));
    MultipartBody parts = new MultipartBody(new ByteArrayInputStream(part), BOUNDARY);

    assertThatThrownBy(
            () -> {
              while (parts.next().isPresent()) {
                // to the end
              }
            })
        .isInstanceOf(MalformedRequestException.class);
  }

  @Provide
  Arbitrary<byte[]> nearlyDelimiters() {
    return Arbitraries.of("\r\n--ran", "\r\r\n--", "\n--ranh", "\r\n--", "--ranh", "\r", "x")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .filter(content -> !("\r\n" + content + "\r\n").contains("\r\n--ranh"))
        .map(content -> content.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] body(List<byte[]> contents) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < contents.size(); i++) {
      body.write(
          ("--ranh\r\nContent-Disposition: form-data; name=\"phan%d\"; filename=\"tệp.edxml\"\r\n"
                      .formatted(i)
                  + "Content-Type: application/xml\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.write(contents.get(i));
      body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    body.write("--ranh--".getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static InputStream inBlocks(byte[] bytes, int size) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, size));
      }
    };
  }
}
