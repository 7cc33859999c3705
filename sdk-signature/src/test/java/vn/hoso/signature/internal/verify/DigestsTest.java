package vn.hoso.signature.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestsTest {

  /** The second is MD2, by the name that the JDK takes for it. */
  @ParameterizedTest
  @ValueSource(strings = {"MD5", "1.2.840.113549.2.2", "MD2", "không có"})
  void knows_whatProvesNothing_isNotComputed(String algorithm) {
    assertThat(Digests.knows(algorithm)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA-1", "SHA-256", "SHA-512", "SHA3-256"})
  void knows_whatIsJudged_isComputed(String algorithm) {
    assertThat(Digests.knows(algorithm)).isTrue();
  }
}
