package vn.hoso.signature.key.vgca;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.internal.remote.RemoteSession;
import vn.hoso.signature.key.Pin;

/**
 * What a page gives to {@code vgca_sign_approved}, {@code vgca_sign_issued}, {@code
 * vgca_sign_appendix}, {@code vgca_sign_copy} and their like. Each method returns a changed
 * request.
 *
 * <p>Immutable and thread-safe.
 */
public final class VgcaRequest {

  private final URI uploadHandler;
  private final String fileName;
  private final List<String> files;
  private final Map<String, String> metadata;
  private final String documentNumber;
  private final String issuedDate;
  private final @Nullable Pin session;
  private final @Nullable Pin token;

  private VgcaRequest(
      URI uploadHandler,
      String fileName,
      List<String> files,
      Map<String, String> metadata,
      String documentNumber,
      String issuedDate,
      @Nullable Pin session,
      @Nullable Pin token) {
    this.uploadHandler = uploadHandler;
    this.fileName = fileName;
    this.files = files;
    this.metadata = metadata;
    this.documentNumber = documentNumber;
    this.issuedDate = issuedDate;
    this.session = session;
    this.token = token;
  }

  /**
   * A file of the application.
   *
   * @param file where the program fetches it
   * @param uploadHandler where it sends the signed file; see {@link VgcaUploadAnswer}
   */
  public static VgcaRequest of(URI file, URI uploadHandler) {
    return new VgcaRequest(uploadHandler, file.toString(), List.of(), Map.of(), "", "", null, null);
  }

  /** Several files in one go ({@code vgca_sign_files}). */
  public static VgcaRequest of(List<URI> files, URI uploadHandler) {
    return new VgcaRequest(
        uploadHandler,
        "",
        files.stream().map(URI::toString).toList(),
        Map.of(),
        "",
        "",
        null,
        null);
  }

  /** A field that the program sends along with the signed file. */
  public VgcaRequest metadata(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(metadata);
    more.put(key, value);
    return new VgcaRequest(
        uploadHandler, fileName, files, more, documentNumber, issuedDate, session, token);
  }

  /**
   * What the clerk writes onto the document.
   *
   * @param number số và ký hiệu văn bản
   * @param date as it is written onto the document; empty for that of today
   */
  public VgcaRequest issued(String number, String date) {
    return new VgcaRequest(uploadHandler, fileName, files, metadata, number, date, session, token);
  }

  /** The session of the application, with which the program fetches and sends files (cookies). */
  public VgcaRequest session(Pin value) {
    return new VgcaRequest(
        uploadHandler, fileName, files, metadata, documentNumber, issuedDate, value, token);
  }

  /** The token of the application, with which the program fetches and sends files (JWT). */
  public VgcaRequest token(Pin value) {
    return new VgcaRequest(
        uploadHandler, fileName, files, metadata, documentNumber, issuedDate, session, value);
  }

  /** For the page, where it may stand in a script. Has session and token. */
  public String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("FileUploadHandler", uploadHandler.toString());
    json.put("SessionId", revealed(session));
    json.put("JWTToken", revealed(token));
    json.put("FileName", fileName);
    List<Map<String, String>> pairs = new ArrayList<>();
    metadata.forEach((key, value) -> pairs.add(pair(key, value)));
    json.put("MetaData", pairs);
    json.put("DocNumber", documentNumber);
    json.put("IssuedDate", issuedDate);
    if (!files.isEmpty()) {
      json.put("Files", files);
    }
    return PageJson.of(json);
  }

  /** Without session, token and metadata. */
  @Override
  public String toString() {
    return "VgcaRequest[" + (files.isEmpty() ? fileName : files.size() + " files") + "]";
  }

  private static Map<String, String> pair(String key, String value) {
    Map<String, String> pair = new LinkedHashMap<>();
    pair.put("Key", key);
    pair.put("Value", value);
    return pair;
  }

  private static String revealed(@Nullable Pin secret) {
    return secret == null ? "" : RemoteSession.revealed(secret);
  }
}
