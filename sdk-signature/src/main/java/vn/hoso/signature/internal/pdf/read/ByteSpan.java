package vn.hoso.signature.internal.pdf.read;

/** A run of bytes of a document. */
public record ByteSpan(long offset, long length) {

  public long end() {
    return offset + length;
  }
}
