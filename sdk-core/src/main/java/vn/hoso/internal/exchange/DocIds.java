package vn.hoso.internal.exchange;

/** Ids of messages, which become headers or parts of an address. */
final class DocIds {

  private DocIds() {}

  static String checked(String docId) {
    if (!docId.matches("[!-~]{1,200}")) {
      throw new IllegalArgumentException(
          "docId: expected up to 200 printable ASCII characters, as the service gives them");
    }
    return docId;
  }
}
