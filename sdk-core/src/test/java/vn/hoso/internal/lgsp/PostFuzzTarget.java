package vn.hoso.internal.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every sequence of bytes: the post has taken an order, or refuses it. Jazzer finds
 * it by the name of its method: {@code --target_class=vn.hoso.internal.lgsp.PostFuzzTarget}.
 */
public final class PostFuzzTarget {

  private PostFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    ServiceReplies.read(
        body,
        PostCalls::said,
        PostCalls::receipt,
        receipt -> {
          assertThat(receipt.status()).isIn("1", "00");
          assertThat(receipt.jsonWithCitizensData()).contains("\"Status\"");
        });
  }
}
