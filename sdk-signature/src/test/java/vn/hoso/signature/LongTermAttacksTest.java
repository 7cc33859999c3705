package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.fixture.ArchivePki;
import vn.hoso.signature.fixture.Archived;
import vn.hoso.signature.fixture.DssArchive.Form;

/** Attacks on what archives carry; the twin of each is valid in {@link LongTermTest}. */
class LongTermAttacksTest {

  private static final ASN1ObjectIdentifier ARCHIVE_TIME_STAMP =
      new ASN1ObjectIdentifier("0.4.0.1733.2.4");

  @TempDir Path dir;

  private final ArchivePki pki = ArchivePki.create();

  @ParameterizedTest
  @EnumSource
  void verify_renewedByAnUnknownService_isAsIfItHadNotBeenRenewed(Form form) throws IOException {
    assertUnproven(Archived.sign(ArchivePki.withUnknownRenewal(), form, "LTA", dir).renew());
  }

  @Test
  void verify_xmlWithTheTimeStampOfAnotherDocument_isUnproven() throws IOException {
    Archived document = renewed(Form.XML);
    String other = lastBase64(xml(renewed(Form.XML)), "EncapsulatedTimeStamp");

    assertUnproven(
        changed(document, xml -> xml.replace(lastBase64(xml, "EncapsulatedTimeStamp"), other)));
  }

  @Test
  void verify_xmlWithoutItsStatus_isUnproven() throws IOException {
    assertUnproven(
        changed(
            renewed(Form.XML),
            xml -> xml.replaceAll("(?s)<xades:RevocationValues.*?</xades:RevocationValues>", "")));
  }

  @Test
  void verify_xmlWithTheStatusOfAnotherTime_isUnproven() throws IOException {
    String later =
        Base64.getEncoder().encodeToString(pki.crls(ArchivePki.SIGNED.plusSeconds(9)).get(1));

    assertUnproven(
        changed(
            renewed(Form.XML), xml -> xml.replace(lastBase64(xml, "EncapsulatedCRLValue"), later)));
  }

  @Test
  void verify_xmlWithAnotherPropertyBeforeTheTimeStamps_isUnproven() throws IOException {
    assertUnproven(
        changed(
            renewed(Form.XML),
            xml ->
                xml.replace(
                    "<xades:UnsignedSignatureProperties>",
                    "<xades:UnsignedSignatureProperties><xades:CompleteCertificateRefs/>")));
  }

  @Test
  void verify_cmsWithTheTimeStampOfAnotherDocument_isUnproven() throws Exception {
    Archived document = renewed(Form.CMS_ATTACHED);
    CMSSignedData cms = cms(document);
    Archived other = Archived.sign(ArchivePki.create(), Form.CMS_ATTACHED, "LTA", dir).renew();

    SignerInformation changed =
        SignerInformation.replaceUnsignedAttributes(
            signer(cms), signer(cms(other)).getUnsignedAttributes());

    assertUnproven(
        document.with(
            CMSSignedData.replaceSigners(cms, new SignerInformationStore(changed)).getEncoded()));
  }

  @Test
  void verify_cmsWithoutItsStatus_isUnproven() throws Exception {
    Archived document = renewed(Form.CMS_ATTACHED);
    CMSSignedData cms = cms(document);

    assertUnproven(
        document.with(
            CMSSignedData.replaceCertificatesAndCRLs(
                    cms,
                    cms.getCertificates(),
                    cms.getAttributeCertificates(),
                    new CollectionStore<>(List.of()))
                .getEncoded()));
  }

  /** EN 319 122-1 §5.5.2 makes the list invalid that the reference lets pass. */
  @Test
  void verify_cmsWithAnUnsignedAttributeRemoved_isUnproven() throws Exception {
    Archived document = renewed(Form.CMS_DETACHED);
    CMSSignedData cms = cms(document);
    AttributeTable left = signer(cms).getUnsignedAttributes();
    assertThat(left.getAll(ARCHIVE_TIME_STAMP).size()).isEqualTo(2);

    SignerInformation changed =
        SignerInformation.replaceUnsignedAttributes(
            signer(cms), left.remove(new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14")));

    assertOursUnproven(
        document.with(
            CMSSignedData.replaceSigners(cms, new SignerInformationStore(changed)).getEncoded()));
  }

  @Test
  void verify_detachedCmsWithOtherContent_isInvalid() throws IOException {
    Archived document = renewed(Form.CMS_DETACHED);
    Files.writeString(document.content(), "<HDon/>");

    assertThat(document.verify(ArchivePki.LATER).verdict())
        .isEqualTo(new Verdict.Invalid(SubIndication.HASH_FAILURE));
  }

  @Test
  void verify_pdfWithTheTimeStampOfAnotherDocument_isUnproven() throws IOException {
    Archived document = renewed(Form.PDF);
    String pdf = latin(document);
    String other = latin(renewed(Form.PDF));

    String changed = pdf.replace(lastContents(pdf), lastContents(other));

    assertThat(changed).isNotEqualTo(pdf);
    assertUnproven(document.with(changed.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void verify_containerWithTheTimeStampOfAnother_isUnproven() throws IOException {
    Archived document = renewed(Form.ASICE_CADES);
    Archived other = Archived.sign(pki, Form.ASICE_CADES, "LTA", dir).renew();

    assertUnproven(withEntry(document, "timestamp002.tst", entry(other, "timestamp002.tst")));
  }

  @Test
  void verify_containerWhoseFirstTimeStampIsExchanged_isUnproven() throws IOException {
    Archived document = renewed(Form.ASICE_CADES);
    Archived other = Archived.sign(pki, Form.ASICE_CADES, "LTA", dir).renew();

    assertUnproven(withEntry(document, "timestamp001.tst", entry(other, "timestamp001.tst")));
  }

  private Archived renewed(Form form) throws IOException {
    return Archived.sign(pki, form, "LTA", dir).renew();
  }

  /** Nobody accepts it ten years later, when it would be valid if it were whole. */
  private static void assertUnproven(Archived document) throws IOException {
    assertOursUnproven(document);
    SimpleReport theirs = document.reference(ArchivePki.LATER);
    assertThat(theirs.getIndication(theirs.getFirstSignatureId()))
        .isNotEqualTo(Indication.TOTAL_PASSED);
  }

  private static void assertOursUnproven(Archived document) throws IOException {
    VerificationReport ours = document.verify(ArchivePki.LATER);
    assertThat(ours.verdict())
        .as(ours.toEnglish())
        .isEqualTo(new Verdict.Indeterminate(SubIndication.OUT_OF_BOUNDS_NO_POE));
  }

  private static Archived changed(Archived document, UnaryOperator<String> change)
      throws IOException {
    String before = xml(document);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    return document.with(after.getBytes(StandardCharsets.UTF_8));
  }

  private static String xml(Archived document) throws IOException {
    return Files.readString(document.file());
  }

  private static String latin(Archived document) throws IOException {
    return Files.readString(document.file(), StandardCharsets.ISO_8859_1);
  }

  /** The content of the last such element. */
  private static String lastBase64(String xml, String element) {
    int from = xml.indexOf('>', xml.lastIndexOf("<xades:" + element)) + 1;
    return xml.substring(from, xml.indexOf('<', from));
  }

  private static String lastContents(String pdf) {
    int from = pdf.indexOf('<', pdf.lastIndexOf("/Contents <"));
    return pdf.substring(from, pdf.indexOf('>', from));
  }

  private static CMSSignedData cms(Archived document) throws IOException, CMSException {
    return new CMSSignedData(Files.readAllBytes(document.file()));
  }

  private static SignerInformation signer(CMSSignedData cms) {
    return cms.getSignerInfos().getSigners().iterator().next();
  }

  private static byte[] entry(Archived container, String name) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(container.file())) {
      return Files.readAllBytes(zip.getPath("META-INF", name));
    }
  }

  private static Archived withEntry(Archived container, String name, byte[] bytes)
      throws IOException {
    Archived changed = container.with(Files.readAllBytes(container.file()));
    try (FileSystem zip = FileSystems.newFileSystem(changed.file())) {
      assertThat(Files.readAllBytes(zip.getPath("META-INF", name))).isNotEqualTo(bytes);
      Files.write(zip.getPath("META-INF", name), bytes);
    }
    return changed;
  }
}
