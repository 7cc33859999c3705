package vn.hoso.signature.internal.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as it was kept.
 *
 * @param verdict code of the document's
 * @param verdicts with sub-indications, of the document, its signatures and their
 *     counter-signatures
 */
public record RecordedReport(String verdict, Instant judgedAt, List<String> verdicts) {

  private static final JsonFactory FACTORY = new JsonFactory();

  public RecordedReport {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Reads what {@link ReportJson} wrote.
   *
   * @throws IOException if it is something else
   */
  public static RecordedReport read(byte[] json) throws IOException {
    String verdict = null;
    Instant judgedAt = null;
    List<String> verdicts = new ArrayList<>();
    int depth = 0;
    try (JsonParser parser = FACTORY.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token != JsonToken.FIELD_NAME) {
          continue;
        }
        String name = parser.currentName();
        if (name.equals("checks")) {
          parser.nextToken();
          parser.skipChildren();
        } else if (name.equals("verdict") || name.equals("subIndication")) {
          String value = parser.nextTextValue();
          verdicts.add("%d %s %s".formatted(depth, name, value));
          verdict = depth == 1 && verdict == null ? value : verdict;
        } else if (name.equals("judgedAt") && depth == 1) {
          judgedAt = Instant.parse(String.valueOf(parser.nextTextValue()));
        }
      }
    } catch (DateTimeException e) {
      throw new IOException("its judgedAt is no instant", e);
    }
    if (verdict == null || judgedAt == null) {
      throw new IOException("it has no verdict or no judgedAt");
    }
    return new RecordedReport(verdict, judgedAt, verdicts);
  }
}
