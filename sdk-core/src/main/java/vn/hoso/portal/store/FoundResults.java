package vn.hoso.portal.store;

import java.util.List;

/**
 * What a search found.
 *
 * @param results in the store's order; empty if there are none
 * @param signature as the store gave it, or empty. What it signs and how is not published, so that
 *     nobody here verifies it
 * @param jsonWithCitizensData the whole reply in the store's own words; do not log it
 */
public record FoundResults(
    List<DigitisedResult> results, String signature, String jsonWithCitizensData) {

  public FoundResults {
    results = List.copyOf(results);
  }

  @Override
  public String toString() {
    return "FoundResults" + results;
  }
}
