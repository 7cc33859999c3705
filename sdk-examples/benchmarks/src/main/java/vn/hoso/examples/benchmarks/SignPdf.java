package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.PdfSigning;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.SignedDocument;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;

/** Signs from file to file, with a key that was opened before. */
public class SignPdf extends PdfBenchmark {

  @Param({"B_B", "B_T"})
  public SignatureLevel level = SignatureLevel.B_B;

  private Workplace workplace;
  private PdfSigning hoso;
  private DssSigner dss;
  private Path target;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = Workplace.create(size, key);
    hoso =
        DocumentSigner.create(SigningKeys.pkcs12(workplace.key(), Pin.of(Workplace.PIN)))
            .pdf(workplace.document(), options());
    dss = new DssSigner(workplace, level);
    target = workplace.file("signed.pdf");

    hoso();
    requireValid();
    dss();
    requireValid();
  }

  @Benchmark
  public SignedDocument hoso() {
    return hoso.sign(target);
  }

  @Benchmark
  public void dss() throws IOException {
    dss.sign(workplace.document(), target);
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    dss.close();
    workplace.close();
  }

  /** In the eyes of both. */
  private void requireValid() throws IOException {
    DssValidator.requirePassed(
        new DssValidator(workplace.given()).validate(target), DssValidator.format(level), 1);
    HosoVerifier.requireValid(new HosoVerifier(workplace.given()).verifier().verify(target), 1);
  }

  private PdfSignatureOptions options() {
    PdfSignatureOptions options = PdfSignatureOptions.create().level(level);
    return level == SignatureLevel.B_T
        ? options.timestamp(TimeStampService.of(workplace.timeStampService()))
        : options;
  }
}
