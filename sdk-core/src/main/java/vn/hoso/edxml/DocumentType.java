package vn.hoso.edxml;

/**
 * Type of a document (loại văn bản), such as công văn.
 *
 * @param code code of the type ({@code Type}): a number whose list is not published, or empty
 * @param detailCode code of the subtype ({@code TypeDetail}), or empty
 * @param name name of the type ({@code TypeName}), or empty
 */
public record DocumentType(String code, String detailCode, String name) {

  public DocumentType {
    code = code.strip();
    detailCode = detailCode.strip();
    name = name.strip();
  }
}
