package vn.hoso.signature.internal.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A report as it was kept.
 *
 * @param verdict code of the document's
 * @param facts what has to come out again of the document, its signatures and their
 *     counter-signatures: verdict, sub-indication, integrity, signer, issuer, time and extent
 */
public record RecordedReport(String verdict, Instant judgedAt, List<String> facts) {

  private static final JsonFactory FACTORY = new JsonFactory();

  private static final Set<String> COMPARED =
      Set.of("verdict", "subIndication", "intact", "signer", "issuer", "signingTime", "timeSource");

  public RecordedReport {
    facts = List.copyOf(facts);
  }

  /**
   * Reads what {@link ReportJson} wrote.
   *
   * @throws IOException if it is something else
   */
  public static RecordedReport read(byte[] json) throws IOException {
    String verdict = null;
    Instant judgedAt = null;
    List<String> facts = new ArrayList<>();
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
        } else if (name.equals("covers")) {
          parser.nextToken();
          facts.add("%d covers %s".formatted(depth, texts(parser)));
        } else if (COMPARED.contains(name)) {
          String value = scalar(parser);
          facts.add("%d %s %s".formatted(depth, name, value));
          verdict = depth == 1 && name.equals("verdict") && verdict == null ? value : verdict;
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
    return new RecordedReport(verdict, judgedAt, facts);
  }

  private static String scalar(JsonParser parser) throws IOException {
    if (!parser.nextToken().isScalarValue()) {
      throw new IOException("its %s is no value".formatted(parser.currentName()));
    }
    return parser.getText();
  }

  private static List<String> texts(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String text = parser.nextTextValue(); text != null; text = parser.nextTextValue()) {
      texts.add(text);
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw new IOException("its covers are no list of names");
    }
    return texts;
  }
}
