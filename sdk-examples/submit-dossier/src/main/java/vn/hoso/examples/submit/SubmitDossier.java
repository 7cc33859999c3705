package vn.hoso.examples.submit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.error.HosoException;
import vn.hoso.portal.NationalPortal;
import vn.hoso.portal.StoredDossier;
import vn.hoso.portal.SubmissionResult;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.PdfSignatureOptions;
import vn.hoso.signature.SignatureLevel;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.SignedDocument;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.signature.trust.NetworkAccess;
import vn.hoso.signature.trust.TrustAnchors;
import vn.hoso.simulator.Simulator;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/**
 * The main job: signs, submits, reports progress, reads back and verifies, against the simulator.
 */
public final class SubmitDossier {

  private static final int STEPS = 5;
  private static final String PIN = "12345678";

  private final PrintStream out;
  private final Steps steps;
  private final Story story = new Story(Clock.systemUTC().instant());

  private SubmitDossier(PrintStream out) {
    this.out = out;
    this.steps = new Steps(out, STEPS, System::nanoTime);
  }

  public static void main(String[] args) {
    // In UTF-8 whatever the locale: Vietnamese has letters that other encodings lack.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(out, args));
  }

  static int run(PrintStream out, String... args) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.print(Arguments.USAGE);
      return 2;
    }
    if (arguments.help()) {
      out.print(Arguments.USAGE);
      return 0;
    }
    try (Simulator world = Simulator.start()) {
      return new SubmitDossier(out).run(world, arguments.pdfs()) ? 0 : 1;
    } catch (DocumentSignatureException e) {
      out.println("✘ Ký số không thành công: " + e.getMessage());
    } catch (HosoException e) {
      out.println("✘ Cổng dịch vụ công không nhận: " + e.getMessage());
    } catch (IOException e) {
      out.println("✘ Không đọc hoặc ghi được tệp: " + e.getMessage());
    }
    return 1;
  }

  private boolean run(Simulator world, List<Path> pdfs) throws IOException {
    Path folder = Files.createTempDirectory("ho-so-");
    List<SignedDocument> signed =
        steps.step("Ký số văn bản (PAdES B-T)", () -> sign(world, pdfs, folder));
    try (NationalPortal portal = portal(world)) {
      SubmissionResult sent =
          steps.step(
              "Nộp hồ sơ " + story.number() + " lên Cổng Dịch vụ công quốc gia",
              () ->
                  portal
                      .dossiers()
                      .upsert(story.dossier(signed.stream().map(SignedDocument::path).toList())));
      steps.say("Cổng trả lời: " + sent.action());
      // The portal ends the session here, so that the client is seen to log in again.
      world
          .portal()
          .faults()
          .on(PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC)
          .next(Fault.expiredSession());
      steps.step(
          "Báo tiến độ xử lý",
          () -> {
            portal.dossiers().reportProgress(story.number(), story.progress());
            return true;
          });
      Optional<StoredDossier> stored =
          steps.step("Tra cứu lại hồ sơ trên cổng", () -> portal.dossiers().find(story.number()));
      boolean valid =
          steps.step("Kiểm tra chữ ký số của văn bản đã nộp", () -> verify(world, signed));
      boolean processed =
          stored.flatMap(StoredDossier::status).filter(DossierStatus.PROCESSED::equals).isPresent();
      out.println();
      out.println(
          processed
              ? "Trạng thái trên cổng: " + DossierStatus.PROCESSED
              : "✘ Hồ sơ trên cổng không ở trạng thái " + DossierStatus.PROCESSED);
      out.println(valid ? "Chữ ký số: hợp lệ" : "✘ Có chữ ký số không hợp lệ");
      out.println("Văn bản đã ký: " + folder);
      return processed && valid;
    }
  }

  private List<SignedDocument> sign(Simulator world, List<Path> pdfs, Path folder)
      throws IOException {
    List<Path> documents = new ArrayList<>(pdfs);
    if (documents.isEmpty()) {
      Path decision = folder.resolve("quyet-dinh-mau.pdf");
      story.decision().write(decision);
      documents.add(decision);
    }
    Path keys =
        world
            .pki()
            .issuePerson(Story.CHAIRWOMAN)
            .writePkcs12(folder.resolve("khoa-mo-phong.p12"), PIN.toCharArray());
    DocumentSigner signer = DocumentSigner.create(SigningKeys.pkcs12(keys, Pin.of(PIN)));
    PdfSignatureOptions options =
        PdfSignatureOptions.official(Story.TITLE)
            .level(SignatureLevel.B_T)
            .timestamp(TimeStampService.of(world.pki().tsaUri()));
    Path target = Files.createDirectory(folder.resolve("da-ky"));
    List<SignedDocument> signed = new ArrayList<>();
    for (Path document : documents) {
      SignedDocument result =
          signer.pdf(document, options).sign(target.resolve(document.getFileName()));
      steps.say(document.getFileName() + ", trường chữ ký " + result.field());
      signed.add(result);
    }
    return signed;
  }

  /** Trusts the simulated root, and asks the simulated authority for revocations. */
  private boolean verify(Simulator world, List<SignedDocument> signed) {
    SignatureVerifier verifier =
        SignatureVerifier.builder()
            .trust(TrustAnchors.of(world.pki().rootCertificate()))
            .network(NetworkAccess.builder().allowPrivateAddresses().build())
            .build();
    boolean valid = true;
    for (SignedDocument document : signed) {
      VerificationReport report = verifier.verify(document.path());
      report.toVietnamese().lines().forEach(steps::say);
      // A given document may carry signatures of others, whose roots the simulator does not know.
      valid &=
          report.signatures().stream()
              .filter(signature -> signature.field().equals(document.field()))
              .anyMatch(signature -> signature.verdict() instanceof Verdict.Valid);
    }
    return valid;
  }

  private NationalPortal portal(Simulator world) {
    return NationalPortal.builder()
        .securityServer(world.portal().uri())
        .agency(Story.AGENCY)
        .credentials(
            Credentials.of(world.portal().username(), Secret.of(world.portal().password())))
        .listener(
            event -> {
              if (event instanceof CallEvent.SessionExpired) {
                steps.say("Phiên làm việc hết hạn: đăng nhập lại và gửi tiếp");
              }
            })
        .build();
  }
}
