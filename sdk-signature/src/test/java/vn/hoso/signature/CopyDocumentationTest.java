package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.copy.Conversion;
import vn.hoso.signature.copy.Origin;
import vn.hoso.signature.copy.PaperCopy;
import vn.hoso.signature.copy.ScannedCopy;
import vn.hoso.signature.fixture.Scans;
import vn.hoso.signature.fixture.TestKey;
import vn.hoso.signature.visible.VisibleSignature;
import vn.hoso.signature.visible.VisibleSignature.Copy;

/** The snippets of {@code docs/copies.md}, as they run. */
class CopyDocumentationTest {

  @TempDir Path dir;

  @Test
  void copy_asDocumented_works() throws IOException {
    Path page1 = Files.write(dir.resolve("1.jpg"), Scans.jpeg(Scans.paper(), 200));
    Path page2 = Scans.tiff(dir.resolve("2.tif"), "LZW", 200, Scans.paper());
    Path copy = dir.resolve("sao-y.pdf");
    Path signedCopy = dir.resolve("sao-y.signed.pdf");
    Path printable = dir.resolve("ban-in.pdf");
    DocumentSigner clerk = DocumentSigner.create(TestKey.of("P-256"));

    ScannedCopy.of(List.of(page1, page2), Conversion.by("Nguyễn Thị Hồng Nhung, UBND xã Tam Xuân"))
        .title("Giấy khai sinh số 125/2026")
        .write(copy);
    clerk
        .pdf(
            copy,
            PdfSignatureOptions.create()
                .visible(VisibleSignature.copy(Copy.SAO_Y, "Ủy ban nhân dân xã Tam Xuân")))
        .sign(signedCopy);

    Origin origin =
        new Origin(
            "Hệ thống quản lý văn bản và điều hành",
            "UBND tỉnh Lâm Đồng",
            "https://vanban.example.vn/H36.99.12-125");
    PaperCopy.of(signedCopy, origin, Conversion.by("Nguyễn Thị Hồng Nhung")).qr().write(printable);

    assertThat(printable).isNotEmptyFile();
  }
}
