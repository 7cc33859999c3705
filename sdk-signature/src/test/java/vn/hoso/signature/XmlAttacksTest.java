package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.crypto.dsig.Transform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.simulator.pki.IssuedCertificate;

/** What is done to signed XML to have something else believed, or to keep the verifier busy. */
class XmlAttacksTest {

  private static final String FORGED =
      "<DLHDon Id=\"%s\"><TTChung><SHDon>27</SHDon></TTChung><TgTTTBSo>9</TgTTTBSo></DLHDon>";

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();
  private final IssuedCertificate official = world.official();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void wrapping_sameIdTwice_isInvalid() throws IOException {
    String attacked = invoice().replace("<HDon>", "<HDon>" + FORGED.formatted("hd-1"));

    VerificationReport report = verify(attacked);

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    assertThat(report.toEnglish()).contains("2 elements have the Id hd-1");
    assertThat(report.signatures().get(0).intact()).isFalse();
  }

  @Test
  void wrapping_sameIdInAnotherSpelling_isInvalid() throws IOException {
    for (String attribute : new String[] {"ID", "id", "x:Id", "xml:id"}) {
      String forged = FORGED.formatted("hd-1").replace("Id=", attribute + "=");
      String attacked =
          invoice()
              .replace("<HDon>", "<HDon xmlns:x=\"urn:x\">")
              .replace("<DSCKS>", forged + "<DSCKS>");

      VerificationReport report = verify(attacked);

      assertThat(report.verdict())
          .as(attribute + report.toEnglish())
          .isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
    }
  }

  @Test
  void wrapping_idInAnotherNamespaceOnly_isNotFollowed() throws IOException {
    String attacked =
        invoice().replace("DLHDon Id=\"hd-1\"", "DLHDon xmlns:x=\"urn:x\" x:Id=\"hd-1\"");

    assertThat(verify(attacked).verdict())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.SIGNED_DATA_NOT_FOUND));
  }

  /** The moved element is still what was signed; so the report must say which one that is. */
  @Test
  void wrapping_signedElementMovedAway_isNamedWhereItIs() throws IOException {
    String invoice = invoice();
    String signed = invoice.substring(invoice.indexOf("<DLHDon"), invoice.indexOf("<DSCKS>"));
    String attacked =
        invoice
            .replace(signed, FORGED.formatted("hd-2"))
            .replace("<CQT/>", "<CQT>" + signed + "</CQT>");

    VerificationReport report = verify(attacked);

    assertThat(report.signatures().get(0).covers()).containsExactly("/HDon/DSCKS/CQT/DLHDon");
    assertThat(report.toEnglish())
        .contains("covers only a part of the document: /HDon/DSCKS/CQT/DLHDon");
  }

  @Test
  void wrapping_signatureMoved_staysAboutTheSameElement() throws IOException {
    String invoice = invoice();
    String signature =
        invoice.substring(invoice.indexOf("<Signature"), invoice.indexOf("</NBan><CQT/>"));
    String attacked = invoice.replace(signature, "").replace("</HDon>", signature + "</HDon>");

    VerificationReport report = verify(attacked);

    assertThat(report.signatures().get(0).field()).isEqualTo("/HDon/Signature");
    assertThat(report.signatures().get(0).covers()).containsExactly("/HDon/DLHDon");
  }

  @Test
  void xxe_isRefused() {
    String attack =
        """
        <!DOCTYPE HDon [<!ENTITY x SYSTEM "file:///etc/hostname">]><HDon>&x;</HDon>""";

    assertThatThrownBy(() -> verify(attack))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("hóa đơn.xml", "line 1", "DOCTYPE");
  }

  @Test
  void billionLaughs_isRefused() {
    StringBuilder attack = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      attack.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    attack.append("]><a>&a29;</a>");

    assertThatThrownBy(() -> verify(attack.toString()))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void xslt_isNeverRun() throws IOException {
    String xslt =
        """
        <Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116">\
        <xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0">\
        <xsl:template match="/"><xsl:message terminate="yes"/></xsl:template></xsl:stylesheet>\
        </Transform>""";

    VerificationReport report = verify(withTransform(xslt));

    assertUnsupported(report, "REC-xslt-19991116 is not supported");
  }

  @Test
  void xpath_thatPicksWhatItLikes_isNotComputed() throws IOException {
    String xpath =
        """
        <Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">\
        <XPath>not(ancestor-or-self::TgTTTBSo)</XPath></Transform>""";

    assertUnsupported(verify(withTransform(xpath)), "the XPath transform is not supported");
  }

  @Test
  void xpath_thatLeavesSignaturesOut_isComputed() throws IOException {
    String xpath =
        """
        <Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">\
        <XPath xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\
        not(ancestor-or-self::ds:Signature)</XPath></Transform>""";

    // The digest stays the same: what is signed has no signature inside.
    VerificationReport report = verify(withTransform(xpath));

    assertThat(report.verdict()).isEqualTo(new Verdict.Invalid(SubIndication.SIG_CRYPTO_FAILURE));
  }

  @Test
  void externalReference_isNeverFetched() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> requests.incrementAndGet());
    server.start();
    try {
      String uri = "http://127.0.0.1:%d/hd.xml".formatted(server.getAddress().getPort());
      for (String each : new String[] {uri, "file:///etc/hostname", "hd.xml", "cid:1"}) {
        String attacked = invoice().replace("URI=\"#hd-1\"", "URI=\"" + each + "\"");

        VerificationReport report = verify(attacked);

        assertThat(report.verdict().isReliable()).isFalse();
        assertThat(report.signatures().get(0).intact()).isFalse();
      }
    } finally {
      server.stop(0);
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void references_tooMany_areRefused() {
    SignedXml signature = SignedXml.by(official.privateKey(), official.chain());
    for (int i = 0; i < 10_000; i++) {
      signature.reference("#hd-1");
    }
    String signed = signature.sign(SignedXml.INVOICE, "NBan");

    assertThatThrownBy(() -> verify(signed))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("hóa đơn.xml", "more than 1001 references");
  }

  @Test
  void references_ofADossier_areRead() throws IOException {
    SignedXml signature = SignedXml.by(official.privateKey(), official.chain());
    for (int i = 0; i < 200; i++) {
      signature.reference("#hd-1");
    }

    VerificationReport report = verify(signature.sign(SignedXml.INVOICE, "NBan"));

    assertThat(report.verdict()).as(report.toEnglish()).isEqualTo(new Verdict.Valid());
  }

  @Test
  void references_toALargeElement_areRefusedTogether() {
    String large = SignedXml.INVOICE.replace("1250000", "1".repeat(1 << 20));
    String once =
        SignedXml.by(official.privateKey(), official.chain())
            .reference("#hd-1", Transform.ENVELOPED)
            .sign(large, "NBan");
    int end = once.indexOf("</Reference>") + "</Reference>".length();
    String reference = once.substring(once.indexOf("<Reference"), end);
    String signed = once.replace(reference, reference.repeat(600));

    assertThatThrownBy(() -> verify(signed))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("characters under its signatures");
  }

  @Test
  void transforms_tooMany_areRefused() {
    String transform = "<Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>";

    assertThatThrownBy(() -> verify(withTransform(transform.repeat(8))))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("more than 8 transforms");
  }

  @Test
  void signatures_tooMany_areRefused() {
    String signature = "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>";

    assertThatThrownBy(() -> verify("<HDon>" + signature.repeat(101) + "</HDon>"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("more than 100 signatures");
  }

  @Test
  void depth_beyondTheLimit_isRefused() {
    assertThatThrownBy(() -> verify("<a>".repeat(100_000) + "</a>".repeat(100_000)))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContainingAll("hóa đơn.xml cannot be read as XML", "256");
  }

  @Test
  void elements_beyondTheLimit_areRefused() {
    assertThatThrownBy(() -> verify("<a>" + "<b/>".repeat(2_000_000) + "</a>"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("more than 2000000 elements");
  }

  @Test
  void bytes_beyondTheLimit_areRefused() {
    assertThatThrownBy(() -> verify("<a>" + "b".repeat(21 << 20) + "</a>"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("more than 20971520 bytes");
  }

  @Test
  void hmac_isNoSignature() throws IOException {
    String attacked =
        invoice().replace(SignedXml.ECDSA_SHA256, "http://www.w3.org/2000/09/xmldsig#hmac-sha1");

    assertUnsupported(verify(attacked), "hmac-sha1 is not supported");
  }

  @Test
  void signature_ofNothing_isInvalid() throws IOException {
    String empty =
        """
        <HDon><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/>\
        <SignatureValue/></Signature></HDon>""";

    assertThat(verify(empty).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.FORMAT_FAILURE));
  }

  private static void assertUnsupported(VerificationReport report, String clause) {
    assertThat(report.verdict().isReliable()).isFalse();
    assertThat(report.signatures().get(0).intact()).isFalse();
    assertThat(report.toEnglish()).contains(clause);
  }

  /** The invoice, whose reference has a further transform. */
  private String withTransform(String transform) {
    return invoice().replaceFirst("</Transforms>", transform + "</Transforms>");
  }

  private String invoice() {
    return SignedXml.by(official.privateKey(), official.chain())
        .reference("#hd-1", Transform.ENVELOPED)
        .sign(SignedXml.INVOICE, "NBan");
  }

  private VerificationReport verify(String xml) throws IOException {
    Path file = SignedXml.write(dir.resolve("hóa đơn.xml"), xml);
    return world.verifier(dir).verify(file);
  }
}
