package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.hoso.portal.DossierForm;
import vn.hoso.portal.PortalSamples;

/** Where fuzzing begins. */
final class FuzzSeeds {

  private FuzzSeeds() {}

  /** Writes a corpus. Arguments: {@code replies} or {@code dossiers}, and a directory. */
  public static void main(String[] args) throws IOException {
    List<byte[]> seeds = args[0].equals("replies") ? replies() : dossiers();
    Path directory = Files.createDirectories(Path.of(args[1]));
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(directory.resolve("seed-" + i), seeds.get(i));
    }
  }

  static List<byte[]> replies() {
    String found =
        "{\"error_code\":0,\"message\":\"Tra cứu thành công\",\"result\":["
            + item(DossierForm.OF_2025)
            + "]}";
    String wrapped = JsonNodeFactory.instance.textNode(found).toString();
    return Stream.of(
            utf8(found),
            utf8("{\"error_code\":\"00\",\"message\":" + wrapped + "}"),
            utf8("{\"error_code\":\"-3\",\"message\":\"Hồ sơ đã tồn tại trên hệ thống\"}"),
            utf8("{\"session\":\"a8f1c0de\",\"error_code\":0,\"message\":\"\",\"result\":{}}"),
            utf8("<!DOCTYPE html><html><body>Dịch vụ tạm thời gián đoạn</body></html>"),
            utf8(""),
            found.getBytes(StandardCharsets.UTF_16),
            found.getBytes(StandardCharsets.UTF_16LE),
            found.getBytes(Charset.forName("windows-1258")))
        .toList();
  }

  static List<byte[]> dossiers() {
    return Stream.of(item(DossierForm.OF_2025), item(DossierForm.OF_2020), "{}", "[]", "")
        .map(FuzzSeeds::utf8)
        .toList();
  }

  private static String item(DossierForm form) {
    return new DossierMapping(form).item(PortalSamples.dossier()).toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
