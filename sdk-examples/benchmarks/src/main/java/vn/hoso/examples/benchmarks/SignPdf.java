package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.simulator.pki.KeyType;

/** Signs a PDF, without anything to be seen. */
public class SignPdf extends SignDocument {

  @Param({"KB_50", "MB_1", "MB_20"})
  public Size size = Size.KB_50;

  @Param({"RSA_2048", "P_256"})
  public KeyType key = KeyType.RSA_2048;

  @Param({"B_B", "B_T", "B_LT"})
  public SignatureLevel level = SignatureLevel.B_B;

  @Override
  String form() {
    return "PAdES";
  }

  @Override
  SignatureLevel level() {
    return level;
  }

  @Override
  Workplace open() throws IOException {
    return Workplace.create(size, key);
  }

  @Override
  Path document(Workplace workplace) {
    return workplace.document();
  }

  @Override
  Signing hoso(DocumentSigner signer, Path document, Workplace workplace) throws IOException {
    return signer.pdf(document, options(workplace))::sign;
  }

  @Override
  Signing dss(DssSigner signer, Path document) {
    return target -> signer.signPdf(document, target);
  }

  private PdfSignatureOptions options(Workplace workplace) throws IOException {
    PdfSignatureOptions options = PdfSignatureOptions.create().level(level);
    if (level == SignatureLevel.B_B) {
      return options;
    }
    options = options.timestamp(TimeStampService.of(workplace.timeStampService()));
    return level == SignatureLevel.B_T
        ? options
        : options.extender(new HosoVerifier(workplace.given()).extender());
  }
}
