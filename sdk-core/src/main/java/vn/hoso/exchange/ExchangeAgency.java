package vn.hoso.exchange;

/**
 * An agency that takes part in the exchange. Texts are as they are on the wire, empty where the
 * service gives none.
 *
 * @param id the service's id of the agency
 * @param parentId the service's id of the agency above it
 * @param code code, in the form of Quyết định 20/2020/QĐ-TTg as a rule
 * @param oldCode code in the form of QCVN 102:2016/BTTTT, if it has one
 * @param name name
 * @param mail address for questions
 */
public record ExchangeAgency(
    String id, String parentId, String code, String oldCode, String name, String mail) {}
