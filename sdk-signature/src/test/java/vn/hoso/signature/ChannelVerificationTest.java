package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.fixture.AttackCms;
import vn.hoso.signature.fixture.DssContainers;
import vn.hoso.signature.fixture.PiecewiseChannel;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.TestKey;

/** Documents that are no files, and CMS that are text. */
class ChannelVerificationTest {

  private static final String CONTENT = "Tờ khai của bà Trần Thị Bưởi";

  @TempDir Path dir;

  private final Identity signer = SigningPki.signer("RSA-2048");
  private SignatureVerifier verifier;

  enum Form {
    PDF("quyết định.pdf"),
    XML("hóa đơn.xml"),
    CMS("tờ khai.p7m"),
    CONTAINER("hồ sơ.asice");

    private final String fileName;

    Form(String fileName) {
      this.fileName = fileName;
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    verifier = SigningPki.verifier(dir);
  }

  @ParameterizedTest
  @EnumSource
  void verify_channel_saysWhatItSaysOfTheFile(Form form) throws IOException {
    Path file = signed(form);
    PiecewiseChannel channel = new PiecewiseChannel(Files.readAllBytes(file));
    channel.position(7);

    VerificationReport report = verifier.verify(channel, form.fileName);

    VerificationReport ofFile = verifier.verify(file);
    assertThat(ofFile.verdict()).as(ofFile.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.toJson()).isEqualTo(ofFile.toJson().replace(file.toString(), form.fileName));
    assertThat(channel.isOpen()).isTrue();
  }

  /** But a container, in which the CRC of the ZIP file would tell first. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONTAINER")
  void verify_changedInAChannel_isInvalid(Form form) throws IOException {
    byte[] bytes = Files.readAllBytes(signed(form));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String signedPart =
        switch (form) {
          case PDF -> "100 100 20 20 re";
          case XML -> "27</SHDon>";
          case CMS, CONTAINER -> ascii(CONTENT).substring(0, 4);
        };
    bytes[text.indexOf(signedPart)] = '9';

    Verdict verdict = verifier.verify(new PiecewiseChannel(bytes), form.fileName).verdict();

    assertThat(verdict).isNotInstanceOf(Verdict.Valid.class);
    assertThat(verdict.isReliable()).isFalse();
  }

  @Test
  void verify_fileChannel_isReadFromItsFirstByte() throws IOException {
    try (FileChannel channel = FileChannel.open(signed(Form.PDF))) {
      channel.position(channel.size());

      assertThat(verifier.verify(channel, "quyết định.pdf").verdict())
          .isEqualTo(new Verdict.Valid());
      assertThat(channel.isOpen()).isTrue();
    }
  }

  @Test
  void verify_longDocument_isNeverAskedForAsAWhole() throws IOException {
    String padding = "<</Padding (%s)>>".formatted(" ".repeat(2_000_000));
    Path unsigned =
        Files.write(
            dir.resolve("dài.pdf"),
            RawPdf.classic(
                RawPdf.onePage(RawPdf.ONE_PAGE.get(0), RawPdf.ONE_PAGE.get(2), padding)));
    Path signed = dir.resolve("dài.signed.pdf");
    signer().pdf(unsigned, PdfSignatureOptions.create()).sign(signed);
    PiecewiseChannel channel = new PiecewiseChannel(Files.readAllBytes(signed));

    assertThat(verifier.verify(channel, "dài.pdf").verdict()).isEqualTo(new Verdict.Valid());

    assertThat(channel.largestRequest()).isLessThanOrEqualTo(128 * 1024);
  }

  @Test
  void verify_closedOrEmptyChannel_isUnreadable() {
    PiecewiseChannel closed = new PiecewiseChannel(new byte[10]);
    closed.close();

    assertThatThrownBy(() -> verifier.verify(closed, "công văn.pdf"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageStartingWith("công văn.pdf cannot be read");
    assertThatThrownBy(() -> verifier.verify(new PiecewiseChannel(new byte[0]), "công văn.pdf"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageStartingWith("công văn.pdf is empty");
  }

  /** Viewers would open what is inside, which is not all that is signed. */
  @Test
  void verify_cmsNamedAsAPdf_isRefusedAsTheFileWouldBe() {
    byte[] cms = AttackCms.enclose(RawPdf.classic(RawPdf.ONE_PAGE), "SHA256withRSA", signer);

    assertThatThrownBy(() -> verifier.verify(new PiecewiseChannel(cms), "công văn.pdf"))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("rename it to .p7m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CMS", "PKCS7"})
  void verify_cmsAsText_isVerifiedAsItsBytes(String label) throws IOException {
    Path file = Files.writeString(dir.resolve("tờ khai.pem"), pem(label, cms()));

    VerificationReport report = verifier.verify(file);

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
    assertThat(report.signatures().get(0).format()).isEqualTo("CMS");
  }

  @Test
  void verifyDetached_cmsAsText_isVerifiedWithItsContent() throws IOException {
    Path content = Files.writeString(dir.resolve("tờ khai.txt"), CONTENT);
    byte[] detached = AttackCms.sign(bytes(CONTENT), "SHA256withRSA", signer);
    Path signature = Files.writeString(dir.resolve("tờ khai.p7s"), pem("PKCS7", detached));

    assertThat(verifier.verifyDetached(signature, content).verdict())
        .isEqualTo(new Verdict.Valid());
  }

  @Test
  void verify_textThatIsNoWholeCms_saysWhy() throws IOException {
    String whole = pem("CMS", cms());

    assertNotCms(whole.substring(0, whole.length() / 2), "the PEM has no end");
    assertNotCms(whole + whole, "after the end of the PEM there is something else");
    assertNotCms(whole.replaceFirst("\nM", "\n*"), "the PEM is not base64");
    assertNotCms(pem("CMS", Arrays.copyOf(cms(), 100)), "has an element without its end");
  }

  @Test
  void verify_certificateAsText_isNoDocument() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("ca.pem"), pem("CERTIFICATE", signer.certificate().getEncoded()));

    assertThatThrownBy(() -> verifier.verify(file))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining("is neither a PDF nor XML nor a CMS signature (DER or PEM)");
  }

  private void assertNotCms(String text, String why) throws IOException {
    Path file = Files.writeString(dir.resolve("hỏng.pem"), text);
    assertThatThrownBy(() -> verifier.verify(file))
        .isInstanceOf(UnsupportedDocumentException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("check that it is the right file, and complete");
  }

  private Path signed(Form form) throws IOException {
    Path target = dir.resolve(form.fileName);
    switch (form) {
      case PDF -> {
        Path unsigned = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
        signer().pdf(unsigned, PdfSignatureOptions.create()).sign(target);
      }
      case XML -> {
        Path unsigned = SignedXml.write(dir.resolve("hd.xml"), SignedXml.INVOICE);
        signer().xml(unsigned, XmlSignatureOptions.xades()).sign(target);
      }
      case CMS -> Files.write(target, cms());
      case CONTAINER -> {
        Path content = Files.writeString(dir.resolve("to khai.txt"), CONTENT);
        DssContainers.sign(
            ASiCContainerType.ASiC_E,
            eu.europa.esig.dss.enumerations.SignatureLevel.XAdES_BASELINE_B,
            List.of(content),
            target,
            signer);
      }
    }
    return target;
  }

  private byte[] cms() {
    return AttackCms.enclose(bytes(CONTENT), "SHA256withRSA", signer);
  }

  private DocumentSigner signer() {
    return DocumentSigner.create(TestKey.of(signer)).clock(SigningPki.CLOCK);
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, bytes("\n")).encodeToString(der), label);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String ascii(String text) {
    return new String(bytes(text), StandardCharsets.ISO_8859_1);
  }
}
