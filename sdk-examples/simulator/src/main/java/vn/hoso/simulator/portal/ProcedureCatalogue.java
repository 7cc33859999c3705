package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** The procedures that the simulator knows, from a bundled file. Immutable. */
final class ProcedureCatalogue {

  private final Map<String, JsonNode> byBareCode = new LinkedHashMap<>();

  private ProcedureCatalogue(JsonNode procedures) {
    procedures.forEach(
        procedure -> byBareCode.put(bare(procedure.get("MATTHC").textValue()), procedure));
  }

  static ProcedureCatalogue bundled() {
    return new ProcedureCatalogue(Resource.json("procedures.json"));
  }

  Collection<JsonNode> all() {
    return byBareCode.values();
  }

  /** Finds a procedure by its code, with or without the suffix of a province. */
  Optional<JsonNode> find(String code) {
    return Optional.ofNullable(byBareCode.get(bare(code)));
  }

  /** A code of the right form and, unless all are accepted, of a procedure that is known. */
  Check code(boolean unknownAccepted) {
    Check form =
        Check.textThat(
            code -> Check.PROCEDURE_CODE.matcher(code).matches(), "không phải mã thủ tục");
    Check known = Check.textThat(code -> find(code).isPresent(), "không phải thủ tục đã công bố");
    return unknownAccepted
        ? form
        : (path, value) -> {
          form.check(path, value);
          known.check(path, value);
        };
  }

  private static String bare(String code) {
    Matcher matcher = Check.PROCEDURE_CODE.matcher(code);
    return matcher.matches() ? matcher.group("bare") : code;
  }
}
