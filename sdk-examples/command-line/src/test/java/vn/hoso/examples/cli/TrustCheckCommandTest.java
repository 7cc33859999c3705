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
  void check_publishedCertificates_saysWhichAreExpired() {
    assertThat(check("--at", "2026-06-01T00:00:00+07:00", published())).isEqualTo(1);

    assertThat(out.toString())
        .doesNotContain("THIẾU")
        .contains(
            "HẾT HẠN      MIC National Root CA, đến ",
            "CÓ           RootCA chuyên dùng Chính phủ G2, đến ",
            "Chứng thư trung gian: 54");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void check_longBeforeAnyEnd_isComplete() {
    assertThat(check("--at", "2016-06-01T00:00:00+07:00", published())).isZero();
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void check_withinTheDaysAskedFor_saysThatTheEndIsNear() {
    check("--at", "2016-06-01T00:00:00+07:00", "--days", "30000", published());

    assertThat(out.toString()).contains("SẮP HẾT HẠN").doesNotContain("CÓ  ");
  }

  @Test
  void check_emptyFolder_saysWhatIsMissingAndWhereToGetIt(@TempDir Path empty) {
    assertThat(check(empty.toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains(
            "THIẾU        Vietnam National Root CA; lấy tại rootca.gov.vn (Trung tâm Chứng thực điện"
                + " tử quốc gia (NEAC)), SHA-256 BAC8BF60")
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
