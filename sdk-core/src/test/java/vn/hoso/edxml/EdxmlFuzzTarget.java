package vn.hoso.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.hoso.error.MalformedMessageException;

/**
 * What holds for every sequence of bytes: it is read, and then also written and read as itself, or
 * it is refused as malformed. The properties call it, and Jazzer finds it by the name of its
 * method: {@code jazzer --cp=… --target_class=vn.hoso.edxml.EdxmlFuzzTarget}.
 */
public final class EdxmlFuzzTarget {

  private EdxmlFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] message) {
    ReceivedEdxml received;
    try {
      received = Samples.read(message);
    } catch (MalformedMessageException expected) {
      assertThat(expected).hasMessageStartingWith("edXML message").hasMessageEndingWith(".");
      return;
    }
    byte[] written = Samples.written(received.message(), List.of());
    assertThat(Samples.read(written).message()).isEqualTo(received.message());
  }
}
