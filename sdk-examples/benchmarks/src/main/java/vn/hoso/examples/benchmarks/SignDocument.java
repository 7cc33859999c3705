package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.SigningKeys;

/** Signs from file to file, with a key that was opened before. */
public abstract class SignDocument extends DocumentBenchmark {

  private Workplace workplace;
  private SigningKey key;
  private DssSigner reference;
  private Signing hoso;
  private Signing dss;

  /** Signs the document of the benchmark. */
  interface Signing {
    void sign(Path target) throws IOException;
  }

  /** What is written, by each thread under a name of its own. */
  @State(Scope.Thread)
  public static class Target {
    private final String name = "signed-" + UUID.randomUUID();
  }

  /** Writes the document. */
  abstract Path document(Workplace workplace) throws IOException;

  abstract Signing hoso(DocumentSigner signer, Path document, Workplace workplace)
      throws IOException;

  abstract Signing dss(DssSigner signer, Path document);

  /** Whether what is written is the signature alone. */
  boolean isDetached() {
    return false;
  }

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    workplace = open();
    Path document = document(workplace);
    key = SigningKeys.pkcs12(workplace.key(), Pin.of(Workplace.PIN));
    hoso = hoso(DocumentSigner.create(key), document, workplace);
    reference = new DssSigner(workplace, level());
    dss = dss(reference, document);

    Target target = new Target();
    hoso(target);
    requireValid(target, document);
    dss(target);
    requireValid(target, document);
  }

  @Benchmark
  public void hoso(Target target) throws IOException {
    hoso.sign(workplace.file(target.name));
  }

  @Benchmark
  public void dss(Target target) throws IOException {
    dss.sign(workplace.file(target.name));
  }

  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    reference.close();
    workplace.close();
  }

  SigningKey key() {
    return key;
  }

  /** In the eyes of both. */
  private void requireValid(Target target, Path document) throws IOException {
    Path signed = workplace.file(target.name);
    DssValidator validator = new DssValidator(workplace.given());
    SignatureVerifier verifier = new HosoVerifier(workplace.given()).verifier();
    DssValidator.requirePassed(
        isDetached() ? validator.validateDetached(signed, document) : validator.validate(signed),
        DssValidator.format(form(), level()),
        1);
    HosoVerifier.requireValid(
        isDetached() ? verifier.verifyDetached(signed, document) : verifier.verify(signed), 1);
  }
}
