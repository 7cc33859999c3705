package vn.hoso.signature.dossier;

import java.util.Locale;

/** What a file of a dossier is for. */
public enum DossierRole {
  /** The data of the electronic form (tờ khai điện tử), XML or JSON. */
  FORM_DATA,
  /** A paper that the procedure asks for (thành phần hồ sơ). */
  PAPER,
  /** What the agency decided (kết quả giải quyết thủ tục). */
  RESULT,
  /** Anything else, such as a receipt, or the dossier to which a result belongs. */
  OTHER;

  /** As the manifest has it, and as the folder of the files is called. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
