package vn.hoso.signature.internal.asic;

import java.util.Locale;
import java.util.Map;

/** The media types of what dossiers have, by the ending of a file's name. */
public final class MediaTypes {

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("pdf", "application/pdf"),
          Map.entry("xml", "text/xml"),
          Map.entry("json", "application/json"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("zip", "application/zip"),
          Map.entry("asice", ContainerWriter.TYPE),
          Map.entry("p7s", "application/pkcs7-signature"),
          Map.entry("p7m", "application/pkcs7-mime"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private MediaTypes() {}

  public static String of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, "application/octet-stream");
  }
}
