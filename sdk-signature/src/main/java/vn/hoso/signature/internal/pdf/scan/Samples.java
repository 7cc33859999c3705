package vn.hoso.signature.internal.pdf.scan;

import java.io.IOException;
import java.io.OutputStream;

/** The pixels of a page, as they go into a PDF. */
public interface Samples {

  /** The entries of the image dictionary, but its size (ISO 32000-1 §8.9.5). */
  String entries();

  /**
   * Writes the data of the image's stream.
   *
   * @throws IOException if the pixels are damaged
   */
  void writeTo(OutputStream out) throws IOException;
}
