package vn.hoso.signature.key.vgca;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.remote.Json;

/**
 * What the program calls the page back with. It comes through a browser, so it proves nothing:
 * verify the file that was uploaded.
 *
 * @param status 0 if it was signed; 14, 28 and 500 were seen otherwise
 * @param message for the official
 * @param error for the support
 * @param fileName of the signed file, such as {@code qd.signed.pdf}
 * @param fileServer what the upload handler answered
 * @param documentNumber that the clerk wrote onto the document
 * @param documentDate that the clerk wrote onto the document
 * @param signature of calls that return one instead of a file
 */
public record VgcaReply(
    int status,
    String message,
    String error,
    String fileName,
    String fileServer,
    String documentNumber,
    String documentDate,
    String signature) {

  private static final int SIGNED = 0;

  /**
   * Reads a call-back.
   *
   * @throws UnreadableDocumentException if it is not one
   */
  public static VgcaReply fromJson(String text) {
    try {
      Json json = Json.parse(text.getBytes(StandardCharsets.UTF_8));
      return new VgcaReply(
          Integer.parseInt(json.text("Status")),
          json.text("Message"),
          json.text("Error"),
          json.text("FileName"),
          json.text("FileServer"),
          json.text("DocumentNumber"),
          json.text("DocumentDate"),
          json.text("Signature"));
    } catch (IOException | NumberFormatException e) {
      throw new UnreadableDocumentException(
          "The call-back of VGCA Sign Service is no JSON with a Status: hand it over as it came",
          e);
    }
  }

  public boolean isSigned() {
    return status == SIGNED;
  }
}
