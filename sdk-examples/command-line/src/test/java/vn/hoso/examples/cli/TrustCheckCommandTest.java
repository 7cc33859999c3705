package vn.hoso.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class TrustCheckCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void check_publishedCertificates_areComplete() {
    assertThat(check("--at", "2026-06-01T00:00:00+07:00", published())).isZero();

    assertThat(out.toString())
        .contains(
            "CÓ             RootCA chuyên dùng Chính phủ G2, đến 14/08/2048",
            "Chứng thư trung gian: 54");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void check_afterTheEndOfOne_saysWhichAndIsIncomplete() {
    assertThat(check("--at", "2031-01-01T00:00:00+07:00", published())).isEqualTo(1);

    assertThat(out.toString())
        .contains(
            "HẾT HẠN        Co quan chung thuc so chuyen dung Chinh phu (RootCA), đến 05/03/2030");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void check_withinTheDaysAskedFor_saysThatTheEndIsNear() {
    assertThat(check("--at", "2029-12-01T00:00:00+07:00", published())).isEqualTo(1);

    assertThat(out.toString())
        .contains(
            "SẮP HẾT HẠN    Co quan chung thuc so chuyen dung Chinh phu (RootCA), đến 05/03/2030");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void check_beforeTheBeginning_isIncomplete() {
    assertThat(check("--at", "2016-06-01T00:00:00+07:00", published())).isEqualTo(1);

    assertThat(out.toString()).contains("CHƯA HIỆU LỰC  VIETNAM NATIONAL ROOT CA - EMA");
  }

  @Test
  void check_emptyFolder_saysWhatIsMissingAndWhereToGetIt(@TempDir Path empty) {
    assertThat(check(empty.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains(
            "THIẾU          Vietnam National Root CA; lấy tại rootca.gov.vn (Trung tâm Chứng thực"
                + " điện tử quốc gia (NEAC)), SHA-256 BAC8BF60")
        .contains("Chứng thư trung gian: 0");
  }

  @Test
  void check_noFolder_saysWhatToDo(@TempDir Path folder) {
    assertThat(check(folder.resolve("kho").toString())).isEqualTo(2);

    assertThat(err.toString()).contains("No trust folder at", "create it");
  }

  private static String published() {
    return Path.of(System.getenv("HOSO_SHARED"), "samples", "pki").toString();
  }

  private int check(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "trust";
    all[1] = "check";
    System.arraycopy(args, 0, all, 2, args.length);
    return Hoso.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }
}
