package vn.hoso.examples.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.identifier.AgencyCode;

class PointListTest {

  @TempDir Path folder;

  @Test
  void bundled_isTwentyPointsOfFourLevels() {
    List<Point> points = PointList.bundled();

    assertThat(points).hasSize(20);
    assertThat(points.stream().collect(Collectors.groupingBy(Point::level, Collectors.counting())))
        .containsEntry(Level.CENTRAL, 1L)
        .containsEntry(Level.PROVINCE, 1L)
        .containsEntry(Level.DISTRICT, 1L)
        .containsEntry(Level.COMMUNE, 17L);
  }

  @Test
  void read_levelsMixed_putsTheHighestFirst() throws IOException {
    List<Point> points =
        read(
            """
            mã,tên,cấp
            H47.15.16,UBND xã Tam Xuân I,xã

             G14 ,Bộ A, B và C, trung ương
            """
                .replace("\n", "\r\n"));

    assertThat(points)
        .containsExactly(
            new Point(AgencyCode.of("G14"), "Bộ A, B và C", Level.CENTRAL),
            new Point(AgencyCode.of("H47.15.16"), "UBND xã Tam Xuân I", Level.COMMUNE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H47.15.01;xã | phải có ba phần mã,tên,cấp",
        "H47.15.01,xã | phải có ba phần mã,tên,cấp",
        "H47.15.01,UBND xã Tam Hải,phường | cấp “phường” không có",
        "Tam Hải,UBND xã Tam Hải,xã | mã “Tam Hải” không phải mã định danh",
        "H47.15.01, ,xã | điểm cầu không có tên",
        "G14,Bộ khác,trung ương | mã G14 đã có ở dòng trước",
      })
  void read_badLine_saysWhichAndWhy(String line, String reason) {
    assertThatThrownBy(() -> read("mã,tên,cấp\nG14,Bộ Thông tin,trung ương\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Dòng 3 của ")
        .hasMessageContaining(reason);
  }

  @Test
  void read_headingOnly_isRefused() {
    assertThatThrownBy(() -> read("mã,tên,cấp\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("không có điểm cầu nào");
  }

  private List<Point> read(String text) throws IOException {
    return PointList.read(Files.writeString(folder.resolve("diem-cau.csv"), text));
  }
}
