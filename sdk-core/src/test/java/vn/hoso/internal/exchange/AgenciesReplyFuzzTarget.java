package vn.hoso.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.exchange.AgencyDirectory;
import vn.hoso.exchange.ExchangeAgency;

/**
 * What holds for every sequence of bytes as the answer of {@code getAgenciesList}: it is not JSON,
 * or its rows are agencies that a directory takes. Jazzer finds it by the name of its method:
 * {@code jazzer --cp=… --target_class=vn.hoso.internal.exchange.AgenciesReplyFuzzTarget}.
 */
public final class AgenciesReplyFuzzTarget {

  private AgenciesReplyFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] reply) {
    try (SpoolFile spool = SpoolFile.in(null)) {
      Files.write(spool.path(), reply);
      List<ExchangeAgency> agencies = new ArrayList<>();
      try {
        assertThat(ReplyJson.texts(spool.path())).isNotNull();
      } catch (JsonProcessingException | CharConversionException expected) {
        return;
      }
      ReplyJson.rows(spool.path(), row -> agencies.add(ReplyRows.agency(row)));
      assertThat(AgencyDirectory.of(agencies, Instant.EPOCH).all()).hasSameSizeAs(agencies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
