package vn.hoso.portal;

/**
 * A field of procedures (lĩnh vực) in the portal's catalogue.
 *
 * @param code such as {@code G15-TP01}, or empty
 * @param name such as Hộ tịch, or empty
 * @param sector code of the sector (ngành) that it belongs to, or empty; no list is published
 */
public record CataloguedField(String code, String name, String sector) {}
