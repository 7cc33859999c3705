package vn.hoso.signature;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import vn.hoso.signature.internal.asic.EntryAppender;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.key.DigestAlgorithm;

/** A signature of a container without its value. */
sealed interface PreparedAsic extends PreparedState permits PreparedAsicXml, PreparedAsicCms {

  /** Of the container, in hexadecimal form; empty where it is signed in one call. */
  String sha256();

  /** The name of the entry with the signature. */
  String entry();

  /** What is added to the container, by name. */
  Map<String, byte[]> entries(StampedValue signature);

  @Override
  default String field() {
    return entry();
  }

  @Override
  default void write(StampedValue signature, TargetFile file) {
    Path document = context().document();
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    DocumentBytes.pass(document, DocumentBytes.length(document), digest, file);
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256())) {
      throw PreparedState.changed(context());
    }
    append(signature, file);
  }

  /** To a file that has the container already. */
  default void append(StampedValue signature, TargetFile file) {
    EntryAppender.append(file, entries(signature), context().signingTime());
  }
}
