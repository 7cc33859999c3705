package vn.hoso.simulator.axis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.hoso.simulator.internal.http.HttpExchange;
import vn.hoso.simulator.internal.http.MultipartBody;

/** The form of the provincial {@code sendEdoc}: {@code edocFile} and {@code messageType}. */
final class ProvincialUpload {

  private static final int MAX_TYPE_BYTES = 100;

  private ProvincialUpload() {}

  /**
   * Writes the file of the form.
   *
   * @return {@code messageType}
   */
  static String store(HttpExchange exchange, Path file) throws IOException {
    MultipartBody body =
        MultipartBody.of(exchange).orElseThrow(() -> notAFile("khong phai multipart/form-data"));
    String type = "";
    boolean stored = false;
    for (var part = body.next(); part.isPresent(); part = body.next()) {
      switch (part.get().name()) {
        case "edocFile" -> {
          checkFile(part.get());
          Files.copy(part.get().content(), file, StandardCopyOption.REPLACE_EXISTING);
          stored = Files.size(file) > 0;
        }
        case "messageType" -> {
          byte[] text = part.get().content().readNBytes(MAX_TYPE_BYTES);
          type = new String(text, StandardCharsets.UTF_8);
        }
        default -> throw notAFile("truong la " + part.get().name());
      }
    }
    if (!stored) {
      throw notAFile("thieu edocFile");
    }
    return Axis.type(type);
  }

  private static void checkFile(MultipartBody.Part part) {
    if (!part.fileName().orElse("").endsWith(".edxml")) {
      throw notAFile("edocFile phai la <ten>.edxml");
    }
    if (!part.contentType().equals("application/xml")) {
      throw notAFile("edocFile phai la application/xml");
    }
  }

  private static Refusal notAFile(String description) {
    return new Refusal(Reason.NOT_A_FILE, description);
  }
}
