package vn.hoso.signature;

import java.nio.file.Path;
import vn.hoso.signature.internal.io.TargetFile;

/** Brings documents of one format to a higher level. */
interface Extension {

  /**
   * Adds what all signatures lack for the level to a file that has the signed document already. If
   * a time-stamp cannot be had, what the file has by then is a sound document, too.
   *
   * @param name how messages name the document
   */
  void extend(TargetFile file, Path name, SignatureLevel level);
}
