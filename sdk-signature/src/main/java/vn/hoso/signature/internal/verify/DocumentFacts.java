package vn.hoso.signature.internal.verify;

import java.nio.file.Path;
import java.util.List;

/**
 * What was found in a document, before any judgement.
 *
 * @param signatures in the order in which they were made
 * @param destroyed the remains of signatures, one English clause each
 */
public record DocumentFacts(
    Path document, List<SignatureFacts> signatures, List<String> destroyed) {

  public DocumentFacts {
    signatures = List.copyOf(signatures);
    destroyed = List.copyOf(destroyed);
  }
}
