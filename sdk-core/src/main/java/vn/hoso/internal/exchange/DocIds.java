package vn.hoso.internal.exchange;

import java.util.regex.Pattern;

/** Ids of messages, which become headers or parts of an address. */
public final class DocIds {

  private static final Pattern DOC_ID = Pattern.compile("[!-~]{1,200}");

  private DocIds() {}

  public static boolean isOne(String docId) {
    return DOC_ID.matcher(docId).matches();
  }

  static String checked(String docId) {
    if (!isOne(docId)) {
      throw new IllegalArgumentException(
          "docId: expected up to 200 printable ASCII characters, as the service gives them");
    }
    return docId;
  }
}
