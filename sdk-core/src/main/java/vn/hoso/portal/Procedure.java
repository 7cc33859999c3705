package vn.hoso.portal;

import java.util.List;
import vn.hoso.identifier.ProcedureCode;

/**
 * An administrative procedure (thủ tục hành chính) as the portal publishes it.
 *
 * @param code the code that was asked for
 * @param name as published
 * @param published whether it is public ({@code TRANGTHAI} is 1)
 * @param publisher code of the agency that published it, or empty
 * @param fields the fields (lĩnh vực) it belongs to
 * @param json everything the portal says of it, in its own words
 */
public record Procedure(
    ProcedureCode code,
    String name,
    boolean published,
    String publisher,
    List<Field> fields,
    String json) {

  public Procedure {
    fields = List.copyOf(fields);
  }

  /** A field of procedures, such as {@code G15-TP01} Hộ tịch. */
  public record Field(String code, String name) {}

  /** Without the JSON, which is long. */
  @Override
  public String toString() {
    return "Procedure[" + code + ", " + name + "]";
  }
}
