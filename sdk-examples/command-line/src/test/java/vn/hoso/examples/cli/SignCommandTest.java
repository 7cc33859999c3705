package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.examples.cli.SigningDesk.Outcome;
import vn.hoso.simulator.pki.TsaFault;

class SignCommandTest {

  @TempDir Path dir;

  private SigningDesk desk;
  private Path out;

  @BeforeEach
  void sitDown() throws IOException, CertificateEncodingException {
    desk = new SigningDesk(dir);
    out = dir.resolve("đã ký");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void sign_pdf_namesTheSignerAndWritesWhatVerifies() throws IOException {
    Path target = dir.resolve("tờ trình.signed.pdf");

    Outcome outcome = desk.sign("--out", target, desk.pdf("tờ trình.pdf"));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            "Người ký: Trần Thị Diệu Huyền",
            "Kết luận: ĐƯỢC KÝ, CÓ CẢNH BÁO",
            "tờ trình.signed.pdf: đã ký PDF B-B, nguyên vẹn",
            "Ký số: xong 1 tệp, không xong 0 tệp.");
    assertThat(verify(target)).contains("Kết luận: HỢP LỆ");
  }

  @Test
  void sign_severalKindsInFolders_keepsTheFoldersApartAndNamesEachByItsKind() throws IOException {
    desk.pdf("hồ sơ/H17-1/tờ khai.pdf");
    desk.pdf("hồ sơ/H17-2/tờ khai.pdf");
    desk.xml("hồ sơ/H17-2/tờ khai.xml");
    desk.scan("hồ sơ/H17-2/bản đồ.tif");

    Outcome outcome = desk.sign("--out", out, dir.resolve("hồ sơ"));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile).map(out::relativize).map(Path::toString))
          .containsExactlyInAnyOrder(
              "H17-1/tờ khai.pdf",
              "H17-2/tờ khai.pdf",
              "H17-2/tờ khai.xml",
              "H17-2/bản đồ.tif.p7s");
    }
    assertThat(outcome.out()).contains("đã ký PDF B-B", "đã ký XML B-B", "đã ký CMS B-B");
  }

  @Test
  void sign_filesInAContainer_signsThemTogetherAndAFurtherSignerSignsTheContainer()
      throws IOException {
    desk.pdf("hồ sơ/tờ khai.pdf");
    desk.scan("hồ sơ/kèm theo/bản đồ.tif");
    Path container = dir.resolve("hồ sơ.asice");
    Path twice = dir.resolve("hồ sơ.2.asice");

    Outcome first = desk.sign("--format", "asice", "--out", container, dir.resolve("hồ sơ"));
    Outcome second = desk.sign("--out", twice, container);

    assertThat(first.err() + second.err()).isEmpty();
    assertThat(first.out()).contains("đã ký 2 tệp trong gói ASiC-E B-B, nguyên vẹn");
    assertThat(second.out()).contains("đã ký ASICE B-B, nguyên vẹn");
    assertThat(verify("--crl", desk.crls, twice)).contains("Kết luận: HỢP LỆ\n");
    try (ZipFile zip = new ZipFile(twice.toFile())) {
      assertThat(zip.getEntry("kèm theo/bản đồ.tif")).isNotNull();
    }
  }

  @Test
  void sign_containerOfWhatIsNotThere_isRefusedAltogether() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("rỗng"));

    Outcome outcome = desk.sign("--format", "asice", "--out", out, desk.pdf("tờ khai.pdf"), empty);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(empty + " holds no file");
    assertThat(out).doesNotExist();
  }

  @Test
  void sign_revokedCertificate_isRefusedBeforeAnythingIsSigned() throws IOException {
    desk.revokeTheKey();

    Outcome outcome =
        desk.sign(
            Stream.concat(
                    desk.trusting().stream(),
                    Stream.of("--out", out, desk.pdf("tờ trình.pdf"), desk.xml("tờ khai.xml")))
                .toArray());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).contains("Kết luận: KHÔNG ĐƯỢC KÝ");
    assertThat(outcome.err()).contains("Chưa ký tệp nào");
    assertThat(out).doesNotExist();
  }

  @Test
  void sign_oneOfSeveralFails_signsTheOthersAndSaysWhichAndWhy() throws IOException {
    Path damaged = Files.writeString(dir.resolve("hỏng.pdf"), "%PDF-1.7 hết giấy");
    Path missing = dir.resolve("không có.pdf");

    Outcome outcome = desk.sign("--out", out, damaged, desk.pdf("tờ trình.pdf"), missing);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).contains("Ký số: xong 1 tệp, không xong 2 tệp.");
    assertThat(outcome.err())
        .contains(damaged + ": ", missing + ": " + missing + " không đọc được");
    assertThat(out).isDirectoryContaining("glob:**tờ trình.pdf");
    assertThat(out.resolve("hỏng.pdf")).doesNotExist();
  }

  @Test
  void sign_levelForArchivesInEachFormat_isVerifiableWithoutCrls() throws IOException {
    Path scan = desk.scan("bản đồ.tif");

    Outcome outcome =
        SigningDesk.hoso(
            SigningDesk.with(
                SigningDesk.with(desk.signing(), desk.trusting().toArray()),
                "--level",
                "b-lta",
                "--tsa",
                desk.pki.tsaUri(),
                "--title",
                "Chủ tịch UBND xã",
                "--out",
                out,
                desk.pdf("tờ trình.pdf"),
                desk.xml("tờ khai.xml"),
                scan));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("đã ký PDF B-LTA, nguyên vẹn");
    assertThat(verify(out.resolve("tờ trình.pdf"))).contains("Kết luận: HỢP LỆ\n");
    assertThat(verify(out.resolve("tờ khai.xml"))).contains("Kết luận: HỢP LỆ\n");
    assertThat(verify("--content", scan, out.resolve("bản đồ.tif.p7s")))
        .contains("Kết luận: HỢP LỆ\n");
  }

  @Test
  void sign_visible_showsIt() throws IOException {
    Path target = dir.resolve("bản sao.pdf");

    Outcome outcome =
        desk.sign(
            "--visible",
            "copy; kind=SAO Y; agency=Ủy ban nhân dân xã Tam Xuân",
            "--out",
            target,
            desk.pdf("tờ trình.pdf"));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(target).content(StandardCharsets.ISO_8859_1).contains("/AP");
  }

  @Test
  void sign_visibleXml_isRefused() throws IOException {
    Outcome outcome =
        desk.sign("--visible", "number; text=12", "--out", out, desk.xml("tờ khai.xml"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--visible chỉ dùng cho PDF");
    assertThat(out).doesNotExist();
  }

  @Test
  void sign_wrongPin_saysSoAndLeavesTheTarget() throws IOException {
    Path target = Files.writeString(dir.resolve("đích.pdf"), "bản trước");
    Files.writeString(desk.pin, "sai");

    Outcome outcome = desk.sign("--force", "--out", target, desk.pdf("tờ trình.pdf"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("Wrong PIN for the PKCS#12 file " + desk.key);
    assertThat(outcome.out()).isEmpty();
    assertThat(target).hasContent("bản trước");
  }

  @Test
  void sign_missingKeyFile_saysSo() throws IOException {
    Files.delete(desk.key);

    Outcome outcome = desk.sign("--out", out, desk.pdf("tờ trình.pdf"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(desk.key.toString());
  }

  @Test
  void sign_overAnOlderResult_isRefusedWithoutForce() throws IOException {
    Path target = Files.writeString(dir.resolve("đích.pdf"), "bản trước");
    Path document = desk.pdf("tờ trình.pdf");

    Outcome refused = desk.sign("--out", target, document);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("đích.pdf đã có");
    assertThat(target).hasContent("bản trước");
    assertThat(desk.sign("--force", "--out", target, document).exitCode()).isZero();
    assertThat(verify(target)).contains("Tính toàn vẹn: Nguyên vẹn");
  }

  @Test
  void sign_intoTheFolderOfTheOriginals_neverReplacesThem() throws IOException {
    Path document = desk.pdf("tờ trình.pdf");

    Outcome outcome = desk.sign("--force", "--out", dir, document);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("là văn bản gốc, không bị ghi đè");
    assertThat(document).hasBinaryContent(SmallPdf.bytes());
  }

  @Test
  void sign_twoFilesOfOneName_doesNotReplaceTheFirst() throws IOException {
    Outcome outcome =
        desk.sign("--force", "--out", out, desk.pdf("a/tờ khai.pdf"), desk.pdf("b/tờ khai.pdf"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("là kết quả của một tệp trùng tên");
  }

  @Test
  void sign_timeStampServiceDown_signsNothing() throws IOException {
    Outcome outcome = signWithTime(LocalSite.closedPort());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("time-stamp");
    assertThat(files()).doesNotContain("đích.pdf").noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void sign_timeStampForAnotherRequest_isRefused() throws IOException {
    desk.pki.tsaFaults().next(1, TsaFault.WRONG_NONCE);

    Outcome outcome = signWithTime(desk.pki.tsaUri().toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("nonce");
    assertThat(files()).doesNotContain("đích.pdf").noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void sign_firstTimeStampServiceDown_asksTheNext() throws IOException {
    Outcome outcome = signWithTime(LocalSite.closedPort(), desk.pki.tsaUri().toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(verify(dir.resolve("đích.pdf"))).contains("Dấu thời gian: ");
  }

  private Outcome signWithTime(String... services) throws IOException {
    Stream<String> options = Stream.of(services).flatMap(each -> Stream.of("--tsa", each));
    return desk.sign(
        Stream.concat(
                options,
                Stream.of("--level", "B-T", "--out", dir.resolve("đích.pdf"), desk.pdf("a.pdf")))
            .toArray());
  }

  private Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  /** What {@code hoso verify} says with nothing but the anchor. */
  private String verify(Object... arguments) {
    List<String> anchored = SigningDesk.with(List.of("verify"), "--anchor", desk.root);
    return SigningDesk.hoso(SigningDesk.with(anchored, arguments)).out();
  }
}
