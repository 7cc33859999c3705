package vn.hoso.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of the TSA, as openssl meets it. */
class TsaFaultTest {
  private static PkiSimulator pki;
  @TempDir Path directory;
  private OpenSsl openssl;

  @BeforeAll
  static void start() {
    pki = PkiSimulator.builder().caKey(KeyType.P_256).tsaKey(KeyType.P_256).start();
  }

  @AfterAll
  static void stop() {
    pki.close();
  }

  @BeforeEach
  void ask() throws Exception {
    openssl = OpenSsl.in(directory);
    Files.write(
        directory.resolve("root.pem"),
        Pem.encode("CERTIFICATE", pki.rootCertificate().getEncoded()));
    Files.writeString(directory.resolve("data.txt"), "Quyết định số 15/QĐ-UBND");
    openssl.run(
        "ts",
        "-query",
        "-data",
        "data.txt",
        "-sha256",
        "-cert",
        "-tspolicy",
        PkiSimulator.GOVERNMENT_TSA_POLICY,
        "-out",
        "q.tsq");
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_NONCE, nonce mismatch",
    "MISSING_NONCE, nonce not returned",
    "WRONG_IMPRINT, message imprint mismatch",
    "WRONG_POLICY, policy mismatch",
    "REJECTION, 'status code: rejection, status text: Nguồn thời gian không sẵn sàng, failure codes: timeNotAvailable'",
    "WAITING, status code: waiting",
    "BAD_SIGNATURE, signature failure",
    "MISSING_CERTIFICATE, signer certificate not found",
  })
  void verify_faultyToken_refusedForThatReason(TsaFault fault, String reason) throws Exception {
    pki.tsaFaults().next(1, fault);

    assertThat(answerVerified()).contains("Verification: FAILED").contains(reason);
    assertThat(answerVerified()).as("the next request").contains("Verification: OK");
  }

  @Test
  void requests_faultMet_logged() throws Exception {
    pki.tsaFaults().next(1, TsaFault.WAITING);

    answerVerified();

    PkiRequest last = pki.requests().get(pki.requests().size() - 1);
    assertThat(last.service()).isEqualTo(PkiService.TSA);
    assertThat(last.fault()).contains(TsaFault.WAITING);
    assertThat(last.body()).isEqualTo(Files.readAllBytes(directory.resolve("q.tsq")));
  }

  private String answerVerified() throws Exception {
    Files.write(
        directory.resolve("r.tsr"),
        TestHttp.post(
                pki.tsaUri(),
                "application/timestamp-query",
                Files.readAllBytes(directory.resolve("q.tsq")))
            .body());
    return openssl
        .run("ts", "-verify", "-queryfile", "q.tsq", "-in", "r.tsr", "-CAfile", "root.pem")
        .output();
  }
}
