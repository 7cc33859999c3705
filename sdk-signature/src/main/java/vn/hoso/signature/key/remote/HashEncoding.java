package vn.hoso.signature.key.remote;

/** How a service wants digests to be written. */
public enum HashEncoding {
  /** In lower case. */
  HEX,
  /** With padding, without line breaks (RFC 4648 §4). */
  BASE64
}
