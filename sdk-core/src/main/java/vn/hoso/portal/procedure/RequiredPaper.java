package vn.hoso.portal.procedure;

/**
 * A paper of a dossier (giấy tờ).
 *
 * @param code of the paper, or empty
 * @param substitute code of the result of another procedure that may stand in for it, or empty
 * @param name what it is
 * @param originals how many originals
 * @param copies how many copies
 * @param form to fill in (mẫu đơn, tờ khai)
 */
public record RequiredPaper(
    PublishedCode code,
    PublishedCode substitute,
    String name,
    PublishedCount originals,
    PublishedCount copies,
    PublishedFile form) {}
