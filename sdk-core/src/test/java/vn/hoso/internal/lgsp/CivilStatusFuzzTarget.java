package vn.hoso.internal.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every sequence of bytes: civil status has taken a registration, tells results, or
 * is refused. Jazzer finds it by the name of its method: {@code
 * --target_class=vn.hoso.internal.lgsp.CivilStatusFuzzTarget}.
 */
public final class CivilStatusFuzzTarget {

  private CivilStatusFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    ServiceReplies.read(
        body,
        CivilStatusCalls::said,
        CivilStatusCalls::receipt,
        receipt -> {
          assertThat(receipt.status()).isIn("1", "00");
          assertThat(receipt.jsonWithCitizensData()).startsWith("{");
        });
    ServiceReplies.read(
        body,
        CivilStatusCalls::said,
        CivilStatusCalls::results,
        found ->
            assertThat(found.results())
                .allSatisfy(result -> assertThat(result.errors()).doesNotContain("")));
  }
}
