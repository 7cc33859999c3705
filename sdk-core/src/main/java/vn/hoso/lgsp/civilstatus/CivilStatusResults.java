package vn.hoso.lgsp.civilstatus;

import java.util.List;

/**
 * What became of registrations.
 *
 * @param results {@code value}, in the service's order; empty if it knows none
 * @param jsonWithCitizensData the whole reply; do not log it
 */
public record CivilStatusResults(List<CivilStatusResult> results, String jsonWithCitizensData) {

  public CivilStatusResults {
    results = List.copyOf(results);
  }

  @Override
  public String toString() {
    return "CivilStatusResults" + results;
  }
}
