package vn.hoso.portal.procedure;

/**
 * What a procedure results in (kết quả thực hiện).
 *
 * @param code of the result, or empty
 * @param name such as Giấy khai sinh
 * @param file its form
 */
public record ProcedureResult(PublishedCode code, String name, PublishedFile file) {}
