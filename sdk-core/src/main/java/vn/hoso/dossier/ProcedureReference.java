package vn.hoso.dossier;

import java.util.Objects;
import vn.hoso.identifier.ProcedureCode;

/**
 * The procedure that a dossier is for, and the field (lĩnh vực) that it belongs to. None may be
 * blank.
 *
 * @param code such as {@code 1.001193}
 * @param name as published in the national database
 * @param fieldCode ministry and field, such as {@code G15-TP01}
 * @param fieldName such as Hộ tịch
 */
public record ProcedureReference(
    ProcedureCode code, String name, String fieldCode, String fieldName) {

  public ProcedureReference {
    Objects.requireNonNull(code, "code");
    Required.text(name, "ProcedureReference.name");
    Required.text(fieldCode, "ProcedureReference.fieldCode");
    Required.text(fieldName, "ProcedureReference.fieldName");
  }

  public static ProcedureReference of(
      ProcedureCode code, String name, String fieldCode, String fieldName) {
    return new ProcedureReference(code, name, fieldCode, fieldName);
  }
}
