package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConferenceInvitationTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void run_listOfPoints_invitesThem() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("diem-cau.csv"),
            "mã,tên,cấp\nH47.15.05,UBND xã Tam Hải,xã\nH47.01,Văn phòng UBND tỉnh,tỉnh\n");

    assertThat(run("--points", list.toString(), "--seconds", "0")).isZero();

    assertThat(out.toString())
        .contains("giấy mời có trong danh sách đã gửi: không gửi lại.", "Tổng số (2): 2 dự họp");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--points, khong-co.csv, Không đọc được tệp khong-co.csv",
    "--seconds, -1, --seconds phải từ 0 trở lên",
    "--web=70000, --seed=1, Không mở được trang theo dõi ở cổng 70000",
    "--pionts, x.csv, Unknown options: '--pionts'",
  })
  void run_wrongly_saysWhatIsWrong(String option, String value, String message) {
    assertThat(run(option, value)).isEqualTo(2);

    assertThat(err.toString()).contains(message, "Usage: conference-invitation");
  }

  private int run(String... args) {
    return ConferenceInvitation.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
