package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.fixture.XmlPeers;
import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningKey;

/** Every shape and form, for us, the JDK, xmlsec1 and the EU's reference validator. */
class XmlShapesTest {

  private static LoopbackTsa tsa;

  @TempDir Path dir;

  private Path document;
  private Path target;

  /** The shapes that are seen in Vietnam, and those of the European baseline. */
  enum Shape {
    WHOLE_DOCUMENT {
      @Override
      XmlSignatureOptions of(XmlSignatureOptions options) {
        return options;
      }
    },
    WHOLE_DOCUMENT_FOR_SEVERAL_SIGNERS {
      @Override
      XmlSignatureOptions of(XmlSignatureOptions options) {
        return options.allowFurtherSignatures().inElement("//CQT");
      }
    },
    PART_THAT_HOLDS_THE_SIGNATURE {
      @Override
      XmlSignatureOptions of(XmlSignatureOptions options) {
        return options.elements("tb-1").inElementWithId("tb-1");
      }
    },
    PARTS_ELSEWHERE {
      @Override
      XmlSignatureOptions of(XmlSignatureOptions options) {
        return options.elements("tb-1", "tt-1").inElement("/TDiep/DSCKS/TTCQT");
      }
    },
    PARTS_THAT_CAN_BE_MOVED {
      @Override
      XmlSignatureOptions of(XmlSignatureOptions options) {
        return options.elements("tb-1").canonicalization(XmlCanonicalization.EXCLUSIVE);
      }
    };

    abstract XmlSignatureOptions of(XmlSignatureOptions options);
  }

  @BeforeAll
  static void startTsa() {
    tsa = LoopbackTsa.start();
  }

  @AfterAll
  static void stopTsa() {
    tsa.close();
  }

  @BeforeEach
  void prepare() {
    document = SignedXml.write(dir.resolve("thông báo.xml"), SignedXml.NOTICE);
    target = dir.resolve("thông báo.signed.xml");
  }

  /** The algorithms have a test of their own, {@code SigningMatrixTest}. */
  static Stream<Arguments> everything() {
    return Stream.of(Shape.values())
        .flatMap(
            shape ->
                Stream.of(XmlForm.values())
                    .flatMap(
                        form ->
                            Stream.of(
                                    SignatureAlgorithm.RSA_PKCS1_SHA256,
                                    SignatureAlgorithm.ECDSA_SHA384)
                                .map(algorithm -> Arguments.of(shape, form, algorithm))));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void sign_anything_isValidForUsTheJdkDssAndXmlsec(
      Shape shape, XmlForm form, SignatureAlgorithm algorithm) throws IOException {
    SigningKey key = TestKey.of(algorithm);
    sign(key, shape.of(form.options(tsa.uri())));

    VerificationReport report = SigningPki.verifier(dir).verify(target);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).timeSource()).isEqualTo(form.timeSource());
    assertThat(XmlPeers.jdk(target, 1, key.certificate().certificate().getPublicKey())).isTrue();
    form.assertDss(target, 1);
    assertThat(XmlPeers.xmlsec(target, 1)).contains("OK").doesNotContain("FAIL");
  }

  private void sign(SigningKey key, XmlSignatureOptions options) {
    DocumentSigner.create(key).clock(SigningPki.CLOCK).xml(document, options).sign(target);
  }
}
