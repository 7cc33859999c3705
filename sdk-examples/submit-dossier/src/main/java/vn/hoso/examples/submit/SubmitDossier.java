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
import vn.hoso.signature.SignedDocument;
import vn.hoso.signature.error.DocumentSignatureException;
import vn.hoso.signature.key.Pin;
import vn.hoso.signature.key.SigningKeys;
import vn.hoso.signature.time.TimeStampService;
import vn.hoso.simulator.Simulator;
import vn.hoso.simulator.portal.Fault;
import vn.hoso.simulator.portal.PortalService;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Credentials;
import vn.hoso.transport.Secret;

/** The main job: signs, submits, reports progress and reads back, against the simulator. */
public final class SubmitDossier {

  private static final int STEPS = 4;
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
    List<Path> signed = steps.step("Ký số văn bản (PAdES B-T)", () -> sign(world, pdfs, folder));
    try (NationalPortal portal = portal(world)) {
      SubmissionResult sent =
          steps.step(
              "Nộp hồ sơ " + story.number() + " lên Cổng Dịch vụ công quốc gia",
              () -> portal.dossiers().upsert(story.dossier(signed)));
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
      boolean processed =
          stored.flatMap(StoredDossier::status).filter(DossierStatus.PROCESSED::equals).isPresent();
      out.println();
      out.println(
          processed
              ? "Trạng thái trên cổng: " + DossierStatus.PROCESSED
              : "✘ Hồ sơ trên cổng không ở trạng thái " + DossierStatus.PROCESSED);
      out.println("Văn bản đã ký: " + folder);
      return processed;
    }
  }

  private List<Path> sign(Simulator world, List<Path> pdfs, Path folder) throws IOException {
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
    List<Path> signed = new ArrayList<>();
    for (Path document : documents) {
      SignedDocument result =
          signer.pdf(document, options).sign(target.resolve(document.getFileName()));
      steps.say(document.getFileName() + ", trường chữ ký " + result.field());
      signed.add(target.resolve(document.getFileName()));
    }
    return signed;
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
