package vn.hoso.internal.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.hoso.exchange.ExchangeAgency;
import vn.hoso.exchange.ReceivedEntry;
import vn.hoso.exchange.SentEntry;
import vn.hoso.internal.edxml.EdxmlTime;

/** Rows of lists as entries. The protocols have the same names, but for letters and underscores. */
final class ReplyRows {

  private ReplyRows() {}

  static ReceivedEntry received(Map<String, String> row) {
    return new ReceivedEntry(
        text(row, "docid"),
        text(row, "servicetype"),
        text(row, "messagetype"),
        text(row, "from"),
        text(row, "to"),
        text(row, "status"),
        text(row, "statusdesc"),
        time(row, "createdtime"),
        time(row, "updatedtime"));
  }

  static SentEntry sent(Map<String, String> row) {
    return new SentEntry(
        text(row, "messagetype"),
        text(row, "fromcode"),
        text(row, "tocode"),
        text(row, "senderdocid"),
        text(row, "receiverdocid"),
        text(row, "sendstatus"),
        text(row, "sendstatusdesc"),
        text(row, "receivestatus"),
        text(row, "receivestatusdesc"),
        text(row, "title"),
        text(row, "notation"),
        time(row, "senttime"),
        time(row, "receivedtime"));
  }

  static ExchangeAgency agency(Map<String, String> row) {
    return new ExchangeAgency(
        text(row, "id"),
        text(row, "pid"),
        text(row, "code"),
        text(row, row.containsKey("oldcode") ? "oldcode" : "code102"),
        text(row, "name"),
        text(row, "mail"));
  }

  private static String text(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  /** In which form services write times is not known: those of edXML, or milliseconds. */
  private static Optional<Instant> time(Map<String, String> row, String name) {
    String text = text(row, name);
    return text.matches("\\d{13}")
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text)))
        : EdxmlTime.time(text);
  }
}
