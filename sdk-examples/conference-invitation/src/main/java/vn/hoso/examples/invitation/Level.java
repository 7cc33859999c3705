package vn.hoso.examples.invitation;

import java.util.Arrays;
import java.util.Optional;

/** A level of the administration, as there were four until 1 July 2025; the highest first. */
enum Level {
  CENTRAL("trung ương", "Trung ương"),
  PROVINCE("tỉnh", "Cấp tỉnh"),
  DISTRICT("huyện", "Cấp huyện"),
  COMMUNE("xã", "Cấp xã");

  private final String word;
  private final String label;

  Level(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As it stands in a list of points. */
  static Optional<Level> ofWord(String word) {
    return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  String label() {
    return label;
  }
}
