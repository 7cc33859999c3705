package vn.hoso.signature.internal.cms.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.signature.fixture.OpenSsl;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.internal.cms.read.Ber;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.cms.read.SignedDataFields;

/** That an addition leaves everything else as it was written. */
class CmsAdditionTest {

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"-md sha256", "-stream -indef"})
  void encoded_withMore_hasTheBytesOfAllElementsThatWereThere(String options) throws Exception {
    byte[] cms = cms(options);
    SignedDataFields before = SignedDataFields.read(Ber.first(cms));
    List<byte[]> known = before.certificates().stream().map(Ber::encoded).toList();
    List<byte[]> crls = SigningPki.crls();

    byte[] added =
        CmsAddition.to(cms)
            .certificates(known)
            .revocation(crls, List.of())
            .revocation(crls, List.of())
            .unsigned(0, UnsignedAttribute.SIGNATURE_TIME_STAMP, new byte[] {5, 0})
            .encoded();

    SignedDataFields after = SignedDataFields.read(Ber.first(added));
    assertThat(after.encapsulated().encoded()).isEqualTo(before.encapsulated().encoded());
    assertThat(after.certificates().stream().map(Ber::encoded)).containsExactlyElementsOf(known);
    assertThat(after.crls().stream().map(Ber::encoded)).containsExactlyElementsOf(crls);
    List<Ber> fields = before.signers().get(0).children();
    List<Ber> extended = after.signers().get(0).children();
    assertThat(extended).hasSize(fields.size() + 1);
    for (int i = 0; i < fields.size(); i++) {
      assertThat(extended.get(i).encoded()).isEqualTo(fields.get(i).encoded());
    }
    assertThat(CmsReader.read(added).signers().get(0).certificate()).isPresent();
  }

  /** RFC 5652 §5.1: there is revocation information of another format. */
  @Test
  void encoded_withAnOcspResponse_isOfVersionFive() throws Exception {
    byte[] added =
        CmsAddition.to(cms("-md sha256"))
            .revocation(List.of(), List.of(new byte[] {48, 0}))
            .encoded();

    assertThat(SignedDataFields.read(Ber.first(added)).version().encoded())
        .isEqualTo(new ASN1Integer(5).getEncoded());
  }

  private byte[] cms(String options) throws Exception {
    Path content =
        Files.writeString(dir.resolve("tờ khai.txt"), "Đạ Nghịt", StandardCharsets.UTF_8);
    return Files.readAllBytes(
        new OpenSsl(dir)
            .sign(content, dir.resolve("ký.p7m"), SigningPki.signer("P-256"), options.split(" ")));
  }
}
