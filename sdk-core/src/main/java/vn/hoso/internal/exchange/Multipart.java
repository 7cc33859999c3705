package vn.hoso.internal.exchange;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A form with a field and a file (RFC 7578), of known length. The boundary is random, so that no
 * file has it.
 */
final class Multipart {

  private final String boundary = "hoso-" + UUID.randomUUID();

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** Names and values are ASCII without quotation marks. */
  BodyPublisher body(String field, String value, String fileField, String fileName, Path file)
      throws IOException {
    return BodyPublishers.concat(
        BodyPublishers.ofString(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field, value)
                + "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                    .formatted(boundary, fileField, fileName)
                + "Content-Type: application/xml\r\n\r\n"),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
  }
}
