package vn.hoso.edxml;

import java.util.List;

/**
 * An earlier document that is replaced ({@code ReplacementInfo}).
 *
 * @param documentId its {@code DocumentId}, or empty
 * @param organIds identifiers of the receivers for which it is, as they are on the wire
 */
public record Replacement(String documentId, List<String> organIds) {

  public Replacement {
    documentId = documentId.strip();
    organIds = Values.texts(organIds);
  }
}
