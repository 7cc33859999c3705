package vn.hoso.internal.agency;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import vn.hoso.exchange.ExchangeAgency;

/**
 * Agencies by their place in the list, all their texts in one array of UTF-8: an object for each
 * would take several times the memory. Immutable and thread-safe.
 */
final class AgencyRows {

  static final int ID = 0;
  static final int PARENT_ID = 1;
  static final int CODE = 2;
  static final int OLD_CODE = 3;
  static final int NAME = 4;
  static final int MAIL = 5;
  static final int FIELDS = 6;

  private final byte[] texts;

  /** Where each field of each row begins, and at the end where the last one ends. */
  private final int[] starts;

  /** Takes the arrays over. */
  AgencyRows(byte[] texts, int[] starts) {
    this.texts = texts;
    this.starts = starts;
  }

  int size() {
    return starts.length / FIELDS;
  }

  ExchangeAgency agency(int row) {
    return new ExchangeAgency(
        text(row, ID),
        text(row, PARENT_ID),
        text(row, CODE),
        text(row, OLD_CODE),
        text(row, NAME),
        text(row, MAIL));
  }

  String text(int row, int field) {
    int start = start(row, field);
    return new String(texts, start, end(row, field) - start, StandardCharsets.UTF_8);
  }

  boolean isEmpty(int row, int field) {
    return start(row, field) == end(row, field);
  }

  /** Rows whose field is not empty, sorted by it, those with the same in the order of the list. */
  int[] sortedBy(int field) {
    Comparator<Integer> byField =
        (a, b) ->
            compare(texts, start(a, field), end(a, field), texts, start(b, field), end(b, field));
    return IntStream.range(0, size())
        .filter(row -> !isEmpty(row, field))
        .boxed()
        .sorted(byField)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The part of rows sorted by a field that have this text in it, whatever the case of letters. */
  int[] find(int[] sorted, int field, String text) {
    byte[] key = text.getBytes(StandardCharsets.UTF_8);
    int first = Bisection.first(sorted.length, place -> compare(sorted[place], field, key) >= 0);
    int end = first;
    while (end < sorted.length && compare(sorted[end], field, key) == 0) {
      end++;
    }
    return Arrays.copyOfRange(sorted, first, end);
  }

  private int compare(int row, int field, byte[] key) {
    return compare(texts, start(row, field), end(row, field), key, 0, key.length);
  }

  private static int compare(byte[] a, int aStart, int aEnd, byte[] b, int bStart, int bEnd) {
    int aLength = aEnd - aStart;
    int bLength = bEnd - bStart;
    for (int i = 0; i < Math.min(aLength, bLength); i++) {
      int difference = upper(a[aStart + i]) - upper(b[bStart + i]);
      if (difference != 0) {
        return difference;
      }
    }
    return aLength - bLength;
  }

  /** Codes and ids are ASCII. */
  private static int upper(byte b) {
    return b >= 'a' && b <= 'z' ? b - ('a' - 'A') : b;
  }

  private int start(int row, int field) {
    return starts[row * FIELDS + field];
  }

  private int end(int row, int field) {
    return starts[row * FIELDS + field + 1];
  }
}
