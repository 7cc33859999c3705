package vn.hoso.examples.leadership;

import java.util.List;
import java.util.stream.Stream;

/** Núi Thành as it was in 2022: a town and 16 communes, and the district's own departments. */
final class District {

  static final List<String> COMMUNES =
      Stream.concat(
              Stream.of("thị trấn Núi Thành"),
              Stream.of(
                      "Tam Anh Bắc",
                      "Tam Anh Nam",
                      "Tam Giang",
                      "Tam Hải",
                      "Tam Hiệp",
                      "Tam Hòa",
                      "Tam Mỹ Đông",
                      "Tam Mỹ Tây",
                      "Tam Nghĩa",
                      "Tam Quang",
                      "Tam Sơn",
                      "Tam Thạnh",
                      "Tam Tiến",
                      "Tam Trà",
                      "Tam Xuân I",
                      "Tam Xuân II")
                  .map("xã "::concat))
          .map("Ủy ban nhân dân "::concat)
          .toList();

  private District() {}
}
