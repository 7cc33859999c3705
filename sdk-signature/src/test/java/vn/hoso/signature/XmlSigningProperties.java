package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;

class XmlSigningProperties {

  private static final TestKey KEY = TestKey.of("P-256");

  private static Path folder;
  private static SignatureVerifier verifier;

  @BeforeContainer
  static void prepare() throws IOException {
    folder = Files.createTempDirectory("sign-xml-");
    verifier = SigningPki.verifier(folder);
  }

  /** Whatever is around the place of the signature. */
  @Property(tries = 60)
  void sign_anyDocument_isValidAndKeepsAllOtherBytes(
      @ForAll("content") String before,
      @ForAll("tags") String place,
      @ForAll("content") String after,
      @ForAll boolean xades)
      throws IOException {
    String xml = "<?xml version=\"1.0\"?><hồSơ>" + before + place + after + "</hồSơ>\n";
    Path document = Files.writeString(folder.resolve("a.xml"), xml);
    Path target = folder.resolve("b.xml");
    XmlSignatureOptions form = xades ? XmlSignatureOptions.xades() : XmlSignatureOptions.xmlDsig();

    DocumentSigner.create(KEY)
        .clock(SigningPki.CLOCK)
        .xml(document, form.inElementWithId("nơi-ký"))
        .sign(target);

    String emptied = Files.readString(target).replaceAll("<Signature .*</Signature>", "");
    String expected = place.endsWith("/>") ? place.replaceAll("/>$", "></ký>") : place;
    assertThat(emptied).isEqualTo(xml.replace(place, expected));
    VerificationReport report = verifier.verify(target);
    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.of(
        "<ký Id='nơi-ký'/>",
        "<ký x=\"'>/>\" Id = 'nơi-ký' />",
        "<ký Id='nơi-ký'></ký>",
        "<ký Id='nơi-ký'> <!-- </ký> --> </ký >",
        "<ký Id='nơi-ký'><ký/><ký>Đạ Nghịt</ký></ký>");
  }

  @Provide
  Arbitrary<String> content() {
    return Arbitraries.of(
            List.of(
                "Nguyễn Thị Hồng Nhung",
                "\r\n\t",
                "<a/>",
                "<a b='/>'/>",
                "<!-- <a> -->",
                "<![CDATA[<a>]]]]>",
                "<?a <a> ?>",
                "&#13;&#x1F600;&lt;",
                "<n:a xmlns:n='urn:a' xml:lang='vi'>x</n:a>",
                "<a xmlns='urn:b'><b/><c d=\">\">y</c></a>",
                "𠀀"))
        .list()
        .ofMaxSize(6)
        .map(pieces -> String.join("", pieces));
  }
}
