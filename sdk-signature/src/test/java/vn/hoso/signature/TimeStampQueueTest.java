package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SignedXml;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.OfflineRevocation;
import vn.hoso.signature.trust.TrustAnchors;

class TimeStampQueueTest {

  @TempDir Path dir;

  private TimeStampQueue queue;
  private LoopbackTsa down;
  private LoopbackTsa tsa;
  private Path document;

  @BeforeEach
  void start() throws IOException {
    queue = TimeStampQueue.in(dir.resolve("hàng đợi/dấu thời gian"));
    down = LoopbackTsa.start((exchange, request) -> LoopbackTsa.refuse(exchange));
    tsa = LoopbackTsa.start();
    document = Files.write(dir.resolve("dự thảo.pdf"), RawPdf.classic(RawPdf.ONE_PAGE));
  }

  @AfterEach
  void stop() {
    down.close();
    tsa.close();
  }

  @Test
  void sign_serviceDown_signsNowAndGetsItsTimeStampLater() throws IOException {
    Path signed = dir.resolve("quyết định.pdf");

    SignedDocument now = sign(document, signed);

    assertThat(now.level()).isEqualTo(SignatureLevel.B_B);
    assertThat(now.warnings().get(0).vietnamese()).endsWith("sẽ được bổ sung dấu thời gian sau");
    assertThat(queue.documents()).containsExactly(signed);
    assertThat(timeSource(signed)).isEqualTo(TimeSource.CLAIMED);

    assertThat(queue.drain(extender(tsa))).containsExactly(done(signed, SignatureLevel.B_T));

    assertThat(queue.documents()).isEmpty();
    assertThat(timeSource(signed)).isEqualTo(TimeSource.TIMESTAMP);
    assertThat(verify(signed).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(hiddenFiles()).isEmpty();
  }

  @Test
  void sign_otherFormats_getTheirTimeStampsLater() throws IOException {
    Path invoice = dir.resolve("hóa đơn.xml");
    Path attached = dir.resolve("đính kèm.p7m");
    Path detached = dir.resolve("tách rời.p7s");
    TimeStampService service = TimeStampService.of(down.uri());
    signer()
        .xml(
            SignedXml.write(dir.resolve("nháp.xml"), SignedXml.INVOICE),
            XmlSignatureOptions.xades().level(SignatureLevel.B_T).timestamp(service))
        .sign(invoice);
    CmsSignatureOptions cms =
        CmsSignatureOptions.attached().level(SignatureLevel.B_T).timestamp(service);
    signer().cms(document, cms).sign(attached);
    signer()
        .cms(document, CmsSignatureOptions.detached().level(SignatureLevel.B_T).timestamp(service))
        .sign(detached);

    Path container = dir.resolve("hồ sơ.asice");
    signer()
        .asic(
            AsicContent.of(List.of(document)),
            AsicSignatureOptions.xades().level(SignatureLevel.B_T).timestamp(service))
        .sign(container);

    assertThat(queue.drain(extender(tsa)))
        .containsExactlyInAnyOrder(
            done(container, SignatureLevel.B_T),
            done(invoice, SignatureLevel.B_T),
            done(attached, SignatureLevel.B_T),
            done(detached, SignatureLevel.B_T));

    SignatureVerifier verifier = SigningPki.verifier(dir);
    assertThat(
            List.of(
                verifier.verify(container),
                verifier.verify(invoice),
                verifier.verify(attached),
                verifier.verifyDetached(detached, document)))
        .allSatisfy(
            report -> {
              assertThat(report.verdict()).isEqualTo(new Verdict.Valid());
              assertThat(report.signatures().get(0).timeSource()).isEqualTo(TimeSource.TIMESTAMP);
            });
  }

  @Test
  void sign_detachedCmsFurther_isDrainedWithItsContent() throws IOException {
    Path first = dir.resolve("tách rời.p7s");
    Path both = dir.resolve("hai chữ ký.p7s");
    signer().cms(document, CmsSignatureOptions.detached()).sign(first);
    signer()
        .cms(
            first,
            CmsSignatureOptions.further()
                .content(document)
                .level(SignatureLevel.B_T)
                .timestamp(TimeStampService.of(down.uri())))
        .sign(both);

    assertThat(queue.drain(extender(tsa))).containsExactly(done(both, SignatureLevel.B_T));

    assertThat(SigningPki.verifier(dir).verifyDetached(both, document).signatures())
        .hasSize(2)
        .extracting(SignatureReport::timeSource)
        .containsOnly(TimeSource.TIMESTAMP);
  }

  @Test
  void sign_atLta_getsAllOfItLater() throws IOException {
    Path signed = dir.resolve("quyết định.pdf");
    PdfSignatureOptions options =
        PdfSignatureOptions.create()
            .level(SignatureLevel.B_LTA)
            .timestamp(TimeStampService.of(down.uri()))
            .extender(extender(down));
    signer().pdf(document, options).sign(signed);

    assertThat(queue.drain(extender(tsa))).containsExactly(done(signed, SignatureLevel.B_LTA));

    SignatureVerifier withoutCrls =
        SignatureVerifier.builder()
            .trust(TrustAnchors.of(SigningPki.root()))
            .clock(SigningPki.CLOCK)
            .build();
    assertThat(withoutCrls.verify(signed).verdict()).isEqualTo(new Verdict.Valid());
    assertThat(tsa.requests()).hasSize(2);
  }

  @Test
  void drain_serviceStillDown_keepsAllAndAsksOnce() throws IOException {
    sign(document, dir.resolve("1.pdf"));
    sign(document, dir.resolve("2.pdf"));
    int before = down.requests().size();

    List<DrainedDocument> drained = queue.drain(extender(down));

    assertThat(drained).hasSize(2);
    assertThat(drained)
        .allSatisfy(
            each -> assertThat(each.problem()).containsInstanceOf(TimeStampException.class));
    assertThat(down.requests()).hasSize(before + 1);
    assertThat(queue.documents()).hasSize(2);
    assertThat(queue.drain(extender(tsa))).allSatisfy(each -> assertThat(each.problem()).isEmpty());
  }

  @Test
  void drain_changedOrGone_staysAndDoesNotStopTheOthers() throws IOException {
    Path changed = dir.resolve("đã thay.pdf");
    Path gone = dir.resolve("đã xóa.pdf");
    Path good = dir.resolve("còn nguyên.pdf");
    sign(document, changed);
    sign(document, gone);
    sign(document, good);
    Files.copy(document, changed, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(gone);

    List<DrainedDocument> drained = queue.drain(extender(tsa));

    assertThat(drained)
        .filteredOn(each -> each.document().equals(changed))
        .singleElement()
        .satisfies(each -> assertProblem(each, "has changed since it was signed"));
    assertThat(drained)
        .filteredOn(each -> each.document().equals(gone))
        .singleElement()
        .satisfies(each -> assertProblem(each, "cannot be read"));
    assertThat(drained).contains(done(good, SignatureLevel.B_T));
    assertThat(queue.documents()).containsExactlyInAnyOrder(changed, gone);
    assertThat(changed).hasSameBinaryContentAs(document);

    queue.discard(changed);
    queue.discard(gone);
    assertThat(queue.documents()).isEmpty();
  }

  @Test
  void drain_signedOnceMoreMeanwhile_coversBoth() throws IOException {
    Path signed = dir.resolve("quyết định.pdf");
    sign(document, signed);
    sign(signed, signed);
    DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .pdf(signed, PdfSignatureOptions.create())
        .sign(signed);

    assertThat(queue.drain(extender(tsa))).containsExactly(done(signed, SignatureLevel.B_T));

    assertThat(verify(signed).signatures())
        .hasSize(3)
        .extracting(SignatureReport::timeSource)
        .containsOnly(TimeSource.TIMESTAMP);
    assertThat(queue.documents()).isEmpty();
  }

  @Test
  void drain_processDiedBeforeTheEntryWasRemoved_onlyRemovesIt() throws IOException {
    Path signed = dir.resolve("quyết định.pdf");
    sign(document, signed);
    QueueFolder folder = new QueueFolder(dir.resolve("hàng đợi/dấu thời gian"));
    OwedTimeStamp owed = OwedTimeStamp.read(folder.files().get(0));
    extender(tsa).extend(signed, SignatureLevel.B_T, signed);
    folder.add(owed.doneBy(signed));
    byte[] extended = Files.readAllBytes(signed);

    assertThat(queue.drain(extender(down))).containsExactly(done(signed, SignatureLevel.B_T));

    assertThat(signed).hasBinaryContent(extended);
    assertThat(queue.documents()).isEmpty();
  }

  @Test
  void drain_processKilled_losesNothing() throws IOException, InterruptedException {
    Path signed = dir.resolve("quyết định.pdf");
    sign(document, signed);
    byte[] before = Files.readAllBytes(signed);
    AtomicReference<Process> drainer = new AtomicReference<>();
    try (LoopbackTsa killer =
        LoopbackTsa.start((exchange, request) -> drainer.get().destroyForcibly())) {
      drainer.set(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Drainer.class.getName(),
                  dir.resolve("hàng đợi/dấu thời gian").toString(),
                  killer.uri().toString())
              .inheritIO()
              .start());
      assertThat(drainer.get().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(killer.requests()).hasSize(1);
    }

    assertThat(signed).hasBinaryContent(before);
    assertThat(queue.documents()).containsExactly(signed);
    assertThat(queue.drain(extender(tsa))).containsExactly(done(signed, SignatureLevel.B_T));
    assertThat(timeSource(signed)).isEqualTo(TimeSource.TIMESTAMP);
  }

  @Test
  void drain_whileItIsDrained_isRefused() throws IOException {
    AtomicReference<Throwable> second = new AtomicReference<>();
    sign(document, dir.resolve("quyết định.pdf"));
    try (LoopbackTsa slow =
        LoopbackTsa.start(
            (exchange, request) -> {
              try {
                queue.drain(extender(tsa));
              } catch (UnwritableDocumentException e) {
                second.set(e);
              }
              LoopbackTsa.grant(exchange, request);
            })) {
      assertThat(queue.drain(extender(slow)).get(0).problem()).isEmpty();
    }

    assertThat(second.get())
        .isInstanceOf(UnwritableDocumentException.class)
        .hasMessageContaining("is being drained already");
  }

  @Test
  void drain_damagedEntry_isNamedAndDoesNotStopTheOthers() throws IOException {
    Path signed = dir.resolve("quyết định.pdf");
    sign(document, signed);
    Path damaged =
        Files.writeString(dir.resolve("hàng đợi/dấu thời gian").resolve("hỏng.owed"), "?");

    List<DrainedDocument> drained = queue.drain(extender(tsa));

    assertThat(drained).contains(done(signed, SignatureLevel.B_T));
    assertThat(drained)
        .filteredOn(each -> each.document().equals(damaged))
        .singleElement()
        .satisfies(each -> assertProblem(each, "is damaged"));
  }

  @Test
  void sign_targetCannotBeWritten_isNotQueued() throws IOException {
    Path target = dir.resolve("quyết định.pdf");
    try (LoopbackTsa meddler =
        LoopbackTsa.start(
            (exchange, request) -> {
              Files.createDirectories(target.resolve("một thư mục"));
              LoopbackTsa.refuse(exchange);
            })) {
      PdfSigning signing = signer().pdf(document, options(meddler));

      assertThatThrownBy(() -> signing.sign(target))
          .isInstanceOf(UnwritableDocumentException.class)
          .hasMessageContaining("Cannot write " + target);
    }
    assertThat(queue.documents()).isEmpty();
  }

  private SignedDocument sign(Path from, Path target) {
    return signer().pdf(from, options(down)).sign(target);
  }

  private DocumentSigner signer() {
    return DocumentSigner.create(TestKey.of("P-256"))
        .clock(SigningPki.CLOCK)
        .whenTimeStampFails(TimeStampFallback.queue(queue));
  }

  private static PdfSignatureOptions options(LoopbackTsa service) {
    return PdfSignatureOptions.create()
        .level(SignatureLevel.B_T)
        .timestamp(TimeStampService.of(service.uri()));
  }

  private DocumentExtender extender(LoopbackTsa service) throws IOException {
    return DocumentExtender.builder()
        .trust(TrustAnchors.of(SigningPki.root()))
        .offline(OfflineRevocation.from(SigningPki.folder(dir, SigningPki.crls())))
        .clock(SigningPki.CLOCK)
        .timestamp(TimeStampService.of(service.uri()))
        .build();
  }

  private VerificationReport verify(Path signed) throws IOException {
    return SigningPki.verifier(dir).verify(signed);
  }

  private TimeSource timeSource(Path signed) throws IOException {
    return verify(signed).signatures().get(0).timeSource();
  }

  private List<Path> hiddenFiles() throws IOException {
    try (var files = Files.list(dir)) {
      return files.filter(each -> each.getFileName().toString().startsWith(".hoso")).toList();
    }
  }

  private static DrainedDocument done(Path document, SignatureLevel level) {
    return new DrainedDocument(document, level, Optional.empty());
  }

  private static void assertProblem(DrainedDocument drained, String message) {
    assertThat(drained.problem())
        .get()
        .isInstanceOf(UnreadableDocumentException.class)
        .satisfies(problem -> assertThat(problem).hasMessageContaining(message));
  }

  /** A process of its own. */
  static final class Drainer {

    private Drainer() {}

    public static void main(String[] arguments) {
      TimeStampQueue.in(Path.of(arguments[0]))
          .drain(
              DocumentExtender.builder()
                  .timestamp(TimeStampService.of(URI.create(arguments[1])))
                  .build());
    }
  }
}
