package vn.hoso.internal.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every sequence of bytes: the judicial records have taken an application, or refuse
 * it. Jazzer finds it by the name of its method: {@code
 * --target_class=vn.hoso.internal.lgsp.JudicialRecordsFuzzTarget}.
 */
public final class JudicialRecordsFuzzTarget {

  private JudicialRecordsFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    ServiceReplies.read(
        body,
        JudicialRecordsCalls::said,
        JudicialRecordsCalls::receipt,
        receipt -> {
          assertThat(receipt.data()).isNotNull();
          assertThat(receipt.jsonWithCitizensData()).contains("\"statusCode\"");
        });
  }
}
