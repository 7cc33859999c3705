package vn.hoso.signature.key.vgca;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the application's server answers when the program has sent the signed file.
 *
 * @param stored whether the file was taken
 * @param message for the official
 * @param fileName the name under which it was stored
 * @param fileServer what the page's call-back gets, such as an address
 * @param documentNumber that the clerk wrote onto the document
 * @param documentDate that the clerk wrote onto the document
 */
public record VgcaUploadAnswer(
    boolean stored,
    String message,
    String fileName,
    String fileServer,
    String documentNumber,
    String documentDate) {

  /** The file was taken. */
  public static VgcaUploadAnswer stored(String fileName, String fileServer) {
    return new VgcaUploadAnswer(true, "", fileName, fileServer, "", "");
  }

  /** The file was not taken. */
  public static VgcaUploadAnswer refused(String message) {
    return new VgcaUploadAnswer(false, message, "", "", "", "");
  }

  /** May stand in a script of a page. */
  public String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("Status", stored);
    json.put("Message", message);
    json.put("FileName", fileName);
    json.put("FileServer", fileServer);
    json.put("DocumentNumber", documentNumber);
    json.put("DocumentDate", documentDate);
    return PageJson.of(json);
  }
}
