package vn.hoso.portal.procedure;

/**
 * A code of a list and what it stands for.
 *
 * @param code such as {@code 3}
 * @param name such as Cấp xã, or empty
 */
public record CodedName(PublishedCode code, String name) {}
