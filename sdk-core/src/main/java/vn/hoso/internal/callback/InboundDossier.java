package vn.hoso.internal.callback;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import vn.hoso.dossier.Dossier;
import vn.hoso.error.MalformedMessageException;
import vn.hoso.internal.portal.DossierReader;

/** Reads an object of a message as a dossier, if it is one. */
public final class InboundDossier {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private InboundDossier() {}

  /** Empty if it has no {@code MaHoSo}, or lacks what a dossier cannot be without. */
  public static Optional<Dossier> read(Map<?, ?> fields) {
    if (!fields.containsKey("MaHoSo")) {
      return Optional.empty();
    }
    try {
      return Optional.of(DossierReader.read(MAPPER.valueToTree(fields)));
    } catch (MalformedMessageException e) {
      return Optional.empty();
    }
  }
}
