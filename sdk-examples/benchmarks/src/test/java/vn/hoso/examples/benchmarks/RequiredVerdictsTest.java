package vn.hoso.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.simulator.pki.KeyType;

/** That no benchmark goes on with a document that fails. */
class RequiredVerdictsTest {

  private Workplace workplace;

  @BeforeEach
  void open() throws IOException {
    workplace = Workplace.create(Size.KB_50, KeyType.P_256);
  }

  @AfterEach
  void close() throws IOException {
    workplace.close();
  }

  @Test
  void require_documentChangedAfterSigning_isRefusedWithTheReportOfEach() throws IOException {
    Path changed = signed(SignatureLevel.B_B);
    byte[] bytes = Files.readAllBytes(changed);
    bytes[bytes.length / 2] ^= 1;
    Files.write(changed, bytes);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                HosoVerifier.requireValid(
                    new HosoVerifier(workplace.given()).verifier().verify(changed), 1))
        .withMessageContaining("should be VALID")
        .withMessageContaining("INVALID (HASH_FAILURE)");
    assertThatIllegalStateException()
        .isThrownBy(() -> requirePassed(changed, SignatureLevel.B_B))
        .withMessageContaining("should say TOTAL_PASSED")
        .withMessageContaining("HASH_FAILURE");
  }

  @Test
  void requirePassed_anotherLevelThanWasMeant_isRefused() throws IOException {
    Path signed = signed(SignatureLevel.B_B);

    assertThatIllegalStateException()
        .isThrownBy(() -> requirePassed(signed, SignatureLevel.B_T))
        .withMessageContaining("PAdES-BASELINE-T");
  }

  private void requirePassed(Path pdf, SignatureLevel level) throws IOException {
    DssValidator.requirePassed(
        new DssValidator(workplace.given()).validate(pdf), DssValidator.format("PAdES", level), 1);
  }

  private Path signed(SignatureLevel level) throws IOException {
    Path target = workplace.file("signed.pdf");
    try (DssSigner signer = new DssSigner(workplace, level)) {
      signer.signPdf(workplace.document(), target);
    }
    return target;
  }
}
