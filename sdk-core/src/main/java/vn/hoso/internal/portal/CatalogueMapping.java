package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vn.hoso.portal.CatalogueEntry;
import vn.hoso.portal.CataloguedAgency;
import vn.hoso.portal.CataloguedField;
import vn.hoso.portal.procedure.PublishedCode;

/** Entries of catalogues. */
final class CatalogueMapping {

  private CatalogueMapping() {}

  /** What is no object is left out. */
  static List<CatalogueEntry> entries(Iterable<JsonNode> items) {
    List<CatalogueEntry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      if (item.isObject()) {
        entries.add(entry(item));
      }
    }
    return entries;
  }

  static CataloguedAgency agency(CatalogueEntry entry) {
    return new CataloguedAgency(
        code(entry, "MADONVI"), entry.text("TENDONVI"), entry.text("CAPDONVI"));
  }

  static CataloguedField field(CatalogueEntry entry) {
    return new CataloguedField(
        code(entry, "MALINHVUC"), entry.text("TENLINHVUC"), code(entry, "MANGANH"));
  }

  private static CatalogueEntry entry(JsonNode item) {
    String code = PublishedCode.of(first(item, "MA")).value();
    return new CatalogueEntry(code, first(item, "TEN"), JsonValues.fields(item));
  }

  private static String first(JsonNode item, String prefix) {
    for (Iterator<String> names = item.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.startsWith(prefix)) {
        return Lenient.text(item, name);
      }
    }
    return "";
  }

  private static String code(CatalogueEntry entry, String field) {
    return PublishedCode.of(entry.text(field)).value();
  }
}
