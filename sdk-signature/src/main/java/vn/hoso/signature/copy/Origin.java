package vn.hoso.signature.copy;

/**
 * Where the electronic original of a printed document is kept and can be seen whole (NĐ
 * 137/2024/NĐ-CP Điều 5).
 *
 * @param system the name of the information system (hệ thống thông tin)
 * @param owner the agency that owns the system (cơ quan chủ quản)
 * @param reference the link that leads to the original, or its unique code
 */
public record Origin(String system, String owner, String reference) {

  public Origin {
    system = Texts.required("system", system);
    owner = Texts.required("owner", owner);
    reference = Texts.required("reference", reference);
  }

  boolean isLink() {
    return reference.startsWith("https://") || reference.startsWith("http://");
  }
}
