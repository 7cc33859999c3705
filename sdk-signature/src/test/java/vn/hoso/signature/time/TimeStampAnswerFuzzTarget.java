package vn.hoso.signature.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/** What holds for every sequence of bytes: as an answer of a time-stamp service it is refused. */
public final class TimeStampAnswerFuzzTarget {

  private static final TimeStampRequest REQUEST = request();

  private TimeStampAnswerFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] answer) {
    try {
      TimeStamp stamp = TimeStampAnswer.read(answer).tokenFor(REQUEST);
      throw new AssertionError("A time-stamp of what nobody stamped: " + stamp.time());
    } catch (TSPException | IOException expected) {
      assertThat(expected.getMessage()).isNotEmpty();
    }
  }

  private static TimeStampRequest request() {
    return new TimeStampRequestGenerator()
        .generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.TEN);
  }
}
