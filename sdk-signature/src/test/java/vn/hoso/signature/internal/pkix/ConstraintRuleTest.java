package vn.hoso.signature.internal.pkix;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.signature.internal.pkix.TestCa.DURING;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;
import vn.hoso.signature.internal.pkix.PathResult.Found;
import vn.hoso.signature.internal.pkix.PathResult.NotFound;
import vn.hoso.signature.internal.pkix.PathResult.Reason;
import vn.hoso.signature.internal.pkix.TestCa.Spec;
import vn.hoso.signature.trust.TrustAnchors;

/** What an authority's certificate restricts, an anchor's too. */
class ConstraintRuleTest {

  private static final NameConstraints OF_THE_PROVINCE =
      new NameConstraints(
          new GeneralSubtree[] {
            new GeneralSubtree(new GeneralName(GeneralName.rfc822Name, "tinh.example.test"))
          },
          null);

  @Test
  void find_pathLongerThanTheAnchorAllows_isRefused() {
    TestCa flat =
        anchor(spec -> spec.extension(Extension.basicConstraints, true, new BasicConstraints(0)));
    TestCa below = flat.subordinate("CA cấp dưới");
    assertFound(flat, flat.endEntity("Hồ Văn Huê"));
    assertRefused("the anchor allows 0 authorities", flat, below.endEntity("Hồ Thị Kỷ"), below);
  }

  @Test
  void find_anchorWithUnknownCriticalExtension_isRefused() {
    ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    TestCa odd = anchor(spec -> spec.extension(unknown, true, DERNull.INSTANCE));
    assertRefused("unknown critical extension", odd, odd.endEntity("Hồ Thị Kỷ"));
    TestCa harmless = anchor(spec -> spec.extension(unknown, false, DERNull.INSTANCE));
    assertFound(harmless, harmless.endEntity("Hồ Thị Kỷ"));
  }

  @Test
  void find_nameThatTheAnchorDoesNotPermit_isRefused() {
    TestCa restricted =
        anchor(spec -> spec.extension(Extension.nameConstraints, true, OF_THE_PROVINCE));
    assertFound(restricted, withEmail(restricted, "hanh@tinh.example.test"));
    assertRefused("do not permit", restricted, withEmail(restricted, "hanh@khac.example.test"));
    TestCa below = restricted.subordinate("CA cấp dưới");
    assertRefused("do not permit", restricted, withEmail(below, "hanh@khac.example.test"), below);
  }

  @Test
  void find_namesThatCannotBeParsed_areRefusedOnlyUnderConstraints() {
    Consumer<Spec> unreadable =
        spec -> spec.extension(Extension.subjectAlternativeName, false, DERNull.INSTANCE);
    TestCa free = anchor(spec -> {});
    assertFound(free, free.endEntity("Hồ Thị Kỷ", unreadable));
    TestCa restricted =
        free.subordinate(
            "CA của tỉnh",
            spec -> spec.extension(Extension.nameConstraints, true, OF_THE_PROVINCE));
    assertFound(free, restricted.endEntity("Hồ Thị Kỷ"), restricted);
    assertRefused("do not permit", free, restricted.endEntity("Hồ Thị Kỷ", unreadable), restricted);
  }

  @Test
  void find_nameConstraintsThatCannotBeParsed_areNotPassedOver() {
    TestCa free = anchor(spec -> {});
    TestCa garbled =
        free.subordinate(
            "CA sai mẫu",
            spec -> spec.extension(Extension.nameConstraints, false, DERNull.INSTANCE));
    assertRefused("malformed", free, garbled.endEntity("Hồ Thị Kỷ"), garbled);
  }

  private static TestCa anchor(Consumer<Spec> adjustment) {
    return TestCa.root("CA gốc", "SHA256withECDSA", adjustment);
  }

  private static X509Certificate withEmail(TestCa issuer, String address) {
    GeneralName name = new GeneralName(GeneralName.rfc822Name, address);
    return issuer.endEntity(
        "Nguyễn Thị Hạnh",
        spec -> spec.extension(Extension.subjectAlternativeName, false, new GeneralNames(name)));
  }

  private static void assertFound(TestCa anchor, X509Certificate leaf, TestCa... between) {
    assertThat(find(anchor, leaf, between)).isInstanceOf(Found.class);
  }

  private static void assertRefused(
      String detail, TestCa anchor, X509Certificate leaf, TestCa... between) {
    assertThat(find(anchor, leaf, between))
        .isInstanceOfSatisfying(
            NotFound.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.BAD_CONSTRAINTS);
              assertThat(refused.detail()).contains(detail);
            });
  }

  private static PathResult find(TestCa anchor, X509Certificate leaf, TestCa... between) {
    List<X509Certificate> fromDocument = Stream.of(between).map(TestCa::certificate).toList();
    return new PathFinder(TrustAnchors.of(anchor.certificate()))
        .find(leaf, fromDocument, DURING, Purpose.SIGNER);
  }
}
