package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.dossier.DossierContainer;
import vn.hoso.signature.dossier.DossierContent;
import vn.hoso.signature.dossier.DossierEntry;
import vn.hoso.signature.fixture.OfficialPaper;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki.Identity;
import vn.hoso.signature.fixture.SimulatedPki;
import vn.hoso.signature.fixture.SoftHsm;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.Pkcs11Key;
import vn.hoso.signature.key.Pkcs11Options;
import vn.hoso.signature.key.Pkcs11Token;
import vn.hoso.signature.key.SigningKey;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.signature.trust.TrustDownload;
import vn.hoso.signature.visible.SignatureImage;
import vn.hoso.signature.visible.VisibleSignature;
import vn.hoso.signature.visible.VisibleSignature.Copy;
import vn.hoso.simulator.pki.HttpFault;
import vn.hoso.simulator.pki.IssuedCertificate;

/** The snippets of the documentation, as they run. */
class DocumentationTest {

  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/test/java/vn/hoso/signature/DocumentationTest.java"),
          Path.of("src/test/java/vn/hoso/signature/CopyDocumentationTest.java"),
          Path.of("src/test/java/vn/hoso/signature/RemoteDocumentationTest.java"));
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();

  /** The snippets sign by the system's clock, so the authorities go by it, too. */
  @BeforeEach
  void setClock() {
    world.setClock(Clock.systemUTC().instant());
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void signAndVerify_asDocumented_works() throws IOException, CertificateEncodingException {
    String pin = "12345678";
    Path keyFile = world.official().writePkcs12(dir.resolve("key.p12"), pin.toCharArray());
    URI tsa = world.pki().tsaUri();
    Path decision = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path target = dir.resolve("qd.signed.pdf");

    DocumentSigner signer = DocumentSigner.create(SigningKeys.pkcs12(keyFile, Pin.of(pin)));
    SignedDocument signed =
        signer
            .pdf(
                decision,
                PdfSignatureOptions.official("Chủ tịch UBND xã Tam Xuân")
                    .level(SignatureLevel.B_T)
                    .timestamp(TimeStampService.of(tsa)))
            .sign(target);

    assertThat(signed.timestampTime()).isNotNull();

    Path trustFolder = Files.createDirectory(dir.resolve("trust"));
    Files.write(trustFolder.resolve("root.crt"), world.pki().rootCertificate().getEncoded());
    Path document = target;

    SignatureVerifier verifier =
        SignatureVerifier.builder().trust(TrustAnchors.vietnam(trustFolder)).build();
    VerificationReport report = verifier.verify(document);
    if (!report.verdict().isReliable()) {
      System.out.println(report.toVietnamese());
    }

    assertThat(report.verdict().subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);

    X509Certificate ownRoot = world.pki().rootCertificate();

    TrustAnchors trust = TrustAnchors.vietnam(trustFolder).and(ownRoot);
    trust.problems().forEach(System.err::println);

    assertThat(trust.anchors()).containsExactly(ownRoot);

    Path crlFolder = Files.createDirectory(dir.resolve("crl"));
    Files.write(crlFolder.resolve("sub.crl"), world.pki().crl());

    OfflineRevocation revocation = OfflineRevocation.from(crlFolder);

    assertThat(revocation.problems()).isEmpty();

    NetworkAccess network = NetworkAccess.builder().allowPrivateAddresses().build();
    List<URI> addresses = List.of(world.pki().rootCrlUri());
    Path bundle = dir.resolve("thu hồi.pem");

    TrustDownload download = TrustDownload.over(network);
    TrustAnchors fetched = download.certificates(trust, addresses);
    download.crls(trust, addresses).write(bundle);

    assertThat(fetched.anchors()).containsExactly(ownRoot);
    assertThat(OfflineRevocation.from(bundle).crls()).hasSize(1);

    Path evidenceFile = dir.resolve("qd.asice");

    SignatureVerifier keeper = SignatureVerifier.builder().trust(trust).offline(revocation).build();
    keeper.evidence(document, EvidenceOptions.timeStamped(TimeStampService.of(tsa)), evidenceFile);

    EvidenceReport kept = keeper.verifyEvidence(evidenceFile, document);
    if (kept.verdict() != EvidenceVerdict.CONFIRMED) {
      System.out.println(kept.toVietnamese());
    }

    assertThat(kept.verdict()).isEqualTo(EvidenceVerdict.CONFIRMED);
  }

  @Test
  void signVisibly_asDocumented_works() throws IOException {
    Path handwritingFile = Files.write(dir.resolve("chu-ky.png"), OfficialPaper.handwriting());
    SignatureImage seal = SignatureImage.of(OfficialPaper.seal());
    Path decision = OfficialPaper.create().write(dir.resolve("qd.pdf"));
    Path paperCopy = Files.write(dir.resolve("sao.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path signed = dir.resolve("qd.signed.pdf");
    Path signedCopy = dir.resolve("sao.signed.pdf");
    String officialName = OfficialPaper.NAME;
    DocumentSigner chairman = signer("chairman.p12");
    DocumentSigner clerk = signer("clerk.p12");

    SignatureImage handwriting = SignatureImage.read(handwritingFile);
    chairman
        .pdf(
            decision,
            PdfSignatureOptions.official("Chủ tịch UBND xã Tam Xuân")
                .visible(VisibleSignature.handwriting(handwriting, "CHỦ TỊCH", officialName)))
        .sign(signed);
    clerk
        .pdf(
            paperCopy,
            PdfSignatureOptions.create()
                .visible(VisibleSignature.copy(Copy.SAO_Y, "Ủy ban nhân dân xã Tam Xuân")))
        .sign(signedCopy);

    assertThat(signedCopy).isNotEmptyFile();

    Path draft = decision;
    Path document = dir.resolve("qd.issued.pdf");
    PdfSignatureOptions options = PdfSignatureOptions.create();
    OfficialPaper.create().day("Tam Xuân, ngày      tháng      năm      ").write(draft);

    OfficialAct act = OfficialAct.of(draft, document);
    act.person(chairman, options, handwriting, "CHỦ TỊCH", officialName);
    act.number(clerk, options, "125");
    act.day(clerk, options, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
    act.seal(clerk, options, seal, 36);

    assertThat(act.next()).isEmpty();
  }

  private DocumentSigner signer(String file) throws IOException {
    String pin = "12345678";
    Path key = world.official().writePkcs12(dir.resolve(file), pin.toCharArray());
    return DocumentSigner.create(SigningKeys.pkcs12(key, Pin.of(pin)));
  }

  @Test
  void signXml_asDocumented_works() throws IOException {
    String pin = "12345678";
    Path keyFile = world.official().writePkcs12(dir.resolve("key.p12"), pin.toCharArray());
    URI tsa = world.pki().tsaUri();
    Path invoice = SignedXml.write(dir.resolve("hd.xml"), SignedXml.INVOICE);
    Path signedInvoice = dir.resolve("hd.signed.xml");
    Path envelope =
        SignedXml.write(
            dir.resolve("cv.edxml"),
            "<edXML><edXMLEnvelope><edXMLHeader/><edXMLBody/></edXMLEnvelope></edXML>");
    Path signedEnvelope = dir.resolve("cv.signed.edxml");

    DocumentSigner seller = DocumentSigner.create(SigningKeys.pkcs12(keyFile, Pin.of(pin)));
    seller
        .xml(invoice, XmlSignatureOptions.xmlDsig().elements("hd-1").inElement("/HDon/DSCKS/NBan"))
        .sign(signedInvoice);
    seller
        .xml(
            envelope,
            XmlSignatureOptions.xades()
                .level(SignatureLevel.B_T)
                .timestamp(TimeStampService.of(tsa))
                .inElement("/*/*/*[local-name()='edXMLHeader']"))
        .sign(signedEnvelope);

    SignatureVerifier verifier = SignatureVerifier.builder().trust(world.trust()).build();
    assertThat(verifier.verify(signedInvoice).verdict().isReliable()).isTrue();
    assertThat(verifier.verify(signedEnvelope).verdict().isReliable()).isTrue();
  }

  @Test
  void signCms_asDocumented_works() throws IOException {
    String pin = "12345678";
    Path keyFile = world.official().writePkcs12(dir.resolve("key.p12"), pin.toCharArray());
    Path declaration = Files.writeString(dir.resolve("tk.json"), "{}");
    Path signature = dir.resolve("tk.p7s");

    DocumentSigner.create(SigningKeys.pkcs12(keyFile, Pin.of(pin)))
        .cms(declaration, CmsSignatureOptions.detached().title("Văn thư xã Tam Xuân"))
        .sign(signature);

    SignatureVerifier verifier = SignatureVerifier.builder().trust(world.trust()).build();
    assertThat(verifier.verifyDetached(signature, declaration).verdict().isReliable()).isTrue();

    DocumentSigner agency = signer("agency.p12");
    DocumentSigner chairman = signer("chairman.p12");
    Path confirmed = dir.resolve("tk.confirmed.p7s");

    agency.cms(signature, CmsSignatureOptions.further().content(declaration)).sign(signature);
    X509Certificate clerk =
        verifier
            .verifyDetached(signature, declaration)
            .signatures()
            .get(0)
            .signerCertificate()
            .orElseThrow();
    chairman
        .cms(signature, CmsSignatureOptions.counterSignature(clerk).content(declaration))
        .sign(confirmed);

    VerificationReport report = verifier.verifyDetached(confirmed, declaration);
    assertThat(report.verdict().isReliable()).isTrue();
    assertThat(report.signatures()).hasSize(2);
    assertThat(report.signatures().get(0).counterSignatures()).hasSize(1);
  }

  @Test
  void signContainer_asDocumented_works() throws IOException {
    String pin = "12345678";
    Path keyFile = world.official().writePkcs12(dir.resolve("key.p12"), pin.toCharArray());
    Path agencyKeyFile = keyFile;
    URI tsa = world.pki().tsaUri();
    Path form = Files.writeString(dir.resolve("tờ khai.json"), "{\"hoTen\":\"Lê Thị Bích Ngọc\"}");
    Path birthCertificate = Files.write(dir.resolve("gcs.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path container = dir.resolve("giấy tờ.asice");

    DocumentSigner citizen = DocumentSigner.create(SigningKeys.pkcs12(keyFile, Pin.of(pin)));
    AsicContent content =
        AsicContent.of(List.of(form)).and("giấy tờ/giấy chứng sinh.pdf", birthCertificate);
    citizen.asic(content, AsicSignatureOptions.xades()).sign(container);

    DocumentSigner agency = DocumentSigner.create(SigningKeys.pkcs12(agencyKeyFile, Pin.of(pin)));
    agency
        .asic(
            container,
            AsicSignatureOptions.xades()
                .level(SignatureLevel.B_T)
                .timestamp(TimeStampService.of(tsa)))
        .sign(container);

    SignatureVerifier verifier = SignatureVerifier.builder().trust(world.trust()).build();
    assertThat(verifier.verify(container).signatures()).hasSize(2);
    assertThat(verifier.verify(container).verdict().isReliable()).isTrue();

    Path folder = dir;
    Path unpacked = Files.createDirectory(dir.resolve("unpacked"));

    Path dossier = folder.resolve("H57.132-260804-0583.asice");
    DossierContent.of("H57.132-260804-0583", "1.001193.000.00.00.H57")
        .formData(form)
        .paper("KQ.G15.000012", birthCertificate)
        .packTo(dossier);
    citizen.asic(dossier, AsicSignatureOptions.xades()).sign(dossier);
    agency.asic(dossier, AsicSignatureOptions.xades()).sign(dossier);

    try (DossierContainer received = DossierContainer.open(dossier, verifier)) {
      System.out.println(received.manifest().dossierNumber());
      for (DossierEntry entry : received.entries()) {
        System.out.println(entry.file().role() + " signed by " + entry.signatures().size());
        entry.copyTo(unpacked.resolve(entry.file().sha256()));
      }
    }

    assertThat(unpacked)
        .isDirectoryContaining(file -> file.toFile().length() == form.toFile().length());
  }

  @Test
  void archive_asDocumented_works() throws IOException {
    Path decision = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    world.setClock(Instant.now());
    Path signed = world.sign(decision, world.official(), SignatureLevel.B_B);
    Path archived = dir.resolve("qd.archived.pdf");
    URI tsa = world.pki().tsaUri();
    TrustAnchors trust = world.trust();
    NetworkAccess network = NetworkAccess.builder().allowPrivateAddresses().build();

    DocumentExtender extender =
        DocumentExtender.builder()
            .trust(trust)
            .network(network)
            .timestamp(TimeStampService.of(tsa))
            .build();
    extender.extend(signed, SignatureLevel.B_LTA, archived);

    assertThat(archived).isNotEmptyFile();

    Path declaration = Files.writeString(dir.resolve("tk.json"), "{}");
    Path signature = dir.resolve("tk.p7s");
    SignedDocument unused =
        signer("key.p12").cms(declaration, CmsSignatureOptions.detached()).sign(signature);

    extender.extendDetached(signature, declaration, SignatureLevel.B_LTA, archived);

    assertThat(
            SignatureVerifier.builder()
                .trust(trust)
                .build()
                .verifyDetached(archived, declaration)
                .verdict())
        .isEqualTo(new Verdict.Valid());
  }

  @Test
  void checkAndKeep_asDocumented_works() throws IOException {
    SigningKey key = key();
    TrustAnchors trust = world.trust();
    NetworkAccess network = NetworkAccess.builder().allowPrivateAddresses().build();
    PdfSignatureOptions options =
        PdfSignatureOptions.create()
            .level(SignatureLevel.B_T)
            .timestamp(TimeStampService.of(world.pki().tsaUri()));
    Path decision = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path target = dir.resolve("qd.signed.pdf");
    Path recordFile = dir.resolve("qd.record.json");

    CertificateCheck check = CertificateCheck.builder().trust(trust).network(network).build();
    CertificateState state = check.check(key.certificate());
    System.out.println(state.toVietnamese());
    SignedDocument signed =
        DocumentSigner.create(key).checkedBy(check).pdf(decision, options).sign(target);
    System.out.println(signed.toVietnamese());

    assertThat(signed.warnings()).isEmpty();

    SigningRecord.of(signed).toFile(recordFile);
    SigningRecord kept = SigningRecord.fromFile(recordFile);
    System.out.println(kept.certificateState().toVietnamese());
    Destruction destruction = SigningRecord.destroy(recordFile);
    destruction.notGuaranteed().forEach(each -> System.out.println(each.vietnamese()));

    assertThat(recordFile).doesNotExist();
  }

  @Test
  void queueTimeStamps_asDocumented_works() throws IOException {
    SigningKey key = key();
    Path decision = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path target = dir.resolve("qd.signed.pdf");
    Path queueFolder = dir.resolve("hàng đợi");
    world.pki().tsaFaults().untilCleared(HttpFault.HTML_PAGE);
    TimeStampService tsa = TimeStampService.of(world.pki().tsaUri());
    PdfSignatureOptions options =
        PdfSignatureOptions.create().level(SignatureLevel.B_T).timestamp(tsa);
    DocumentExtender extender = DocumentExtender.builder().timestamp(tsa).build();

    TimeStampQueue queue = TimeStampQueue.in(queueFolder);
    DocumentSigner.create(key)
        .whenTimeStampFails(TimeStampFallback.queue(queue))
        .pdf(decision, options)
        .sign(target);
    for (DrainedDocument each : queue.drain(extender)) {
      each.problem().ifPresent(problem -> System.err.println(each.document() + ": " + problem));
    }

    assertThat(queue.documents()).containsExactly(target);
    world.pki().tsaFaults().clear();
    assertThat(queue.drain(extender).get(0).problem()).isEmpty();
  }

  private SigningKey key() {
    IssuedCertificate official = world.official();
    return TestKey.of(new Identity(official.privateKey(), official.chain()));
  }

  @Test
  void signWithAToken_asDocumented_works() throws IOException {
    Path driver = SoftHsm.library();
    String pin = SoftHsm.PIN;
    Path decision = Files.write(dir.resolve("qd.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
    Path target = dir.resolve("qd.signed.pdf");

    for (Pkcs11Token token : SigningKeys.pkcs11Tokens(driver)) {
      System.out.println(token.label() + " " + token.serialNumber() + " " + token.pinState());
    }

    Pkcs11Options clerk = Pkcs11Options.of(driver).tokenLabel("Văn thư xã Tam Xuân");
    try (Pkcs11Key key = SigningKeys.pkcs11(clerk, Pin.of(pin))) {
      DocumentSigner.create(key).pdf(decision, PdfSignatureOptions.create()).sign(target);
    }

    assertThat(target).isNotEmptyFile();
  }

  @Test
  void docs_haveOnlySnippetsOfTheseClasses() throws IOException {
    StringBuilder code = new StringBuilder();
    for (Path source : SOURCES) {
      code.append(Files.readString(source));
    }
    String source = normalised(code.toString());
    for (Path page : pages()) {
      for (String snippet : snippets(page)) {
        assertThat(source).as(page.toString()).contains(normalised(snippet));
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("docs"))) {
      return pages.toList();
    }
  }

  private static List<String> snippets(Path page) throws IOException {
    return SNIPPET
        .matcher(Files.readString(page))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** Without white space, which differs. */
  private static String normalised(String code) {
    return code.replaceAll("\\s+", "");
  }
}
