package vn.hoso.portal.procedure;

/**
 * What is said of a procedure in words. Each may be empty, and some contain HTML: escape or clean
 * them before they are shown.
 *
 * @param description what it is (mô tả)
 * @param applicants who may apply (đối tượng thực hiện)
 * @param requirements what has to be fulfilled (yêu cầu, điều kiện)
 * @param receivingAddress where dossiers are received (địa chỉ tiếp nhận)
 * @param implementingAgencies who carries it out (cơ quan thực hiện)
 * @param competentAgencies who decides (cơ quan có thẩm quyền)
 * @param keywords to find it by (từ khoá)
 */
public record ProcedureTexts(
    String description,
    String applicants,
    String requirements,
    String receivingAddress,
    String implementingAgencies,
    String competentAgencies,
    String keywords) {}
