package vn.hoso.portal;

import java.util.List;
import vn.hoso.error.HosoException;
import vn.hoso.internal.portal.CatalogueService;
import vn.hoso.transport.RequestOptions;

/**
 * The portal's catalogues (danh mục). Each is kept after it was fetched, for as long as {@link
 * CatalogueCache} says, and fetched by one thread while the others wait. If the portal cannot be
 * reached for a newer one, or is in trouble, the last good copy is given and says that it is {@link
 * Catalogue#stale}; the portal is tried again after a minute at the soonest. What the portal
 * refuses, and what will not pass by itself, is thrown, whatever is kept. Thread-safe.
 */
public final class Catalogues {

  private final CatalogueService service;

  Catalogues(CatalogueService service) {
    this.service = service;
  }

  /** As {@link #agencies(RequestOptions)}, with the client's own limits. */
  public Catalogue<CataloguedAgency> agencies() {
    return agencies(RequestOptions.defaults());
  }

  /**
   * The agencies that take part ({@code LayDanhMucCoQuan}). Tried again when no readable answer
   * came.
   *
   * @throws HosoException if there is no copy and the portal did not answer, or if it refused
   */
  public Catalogue<CataloguedAgency> agencies(RequestOptions options) {
    return service.agencies(options);
  }

  /** As {@link #fields(RequestOptions)}, with the client's own limits. */
  public Catalogue<CataloguedField> fields() {
    return fields(RequestOptions.defaults());
  }

  /**
   * The fields of procedures ({@code LayDanhMucLinhVuc}). Tried again when no readable answer came.
   *
   * @throws HosoException if there is no copy and the portal did not answer, or if it refused
   */
  public Catalogue<CataloguedField> fields(RequestOptions options) {
    return service.fields(options);
  }

  /** As {@link #get(CatalogueKind, RequestOptions)}, with the client's own limits. */
  public Catalogue<CatalogueEntry> get(CatalogueKind kind) {
    return get(kind, RequestOptions.defaults());
  }

  /**
   * Any catalogue with all its fields. Tried again when no readable answer came.
   *
   * @throws HosoException if there is no copy and the portal did not answer, or if it refused
   */
  public Catalogue<CatalogueEntry> get(CatalogueKind kind, RequestOptions options) {
    return service.get(kind, options);
  }

  /** As {@link #publicationDecision(String, RequestOptions)}, with the client's own limits. */
  public List<CatalogueEntry> publicationDecision(String id) {
    return publicationDecision(id, RequestOptions.defaults());
  }

  /**
   * A decision that published procedures ({@code LayQDCB}, quyết định công bố). Not kept. Tried
   * again when no readable answer came.
   *
   * @param id such as {@link Procedure#decisionId}, not blank
   * @return what the portal says of it, as a rule one entry; empty if it does not know the id
   * @throws HosoException if the portal did not answer, or refused
   */
  public List<CatalogueEntry> publicationDecision(String id, RequestOptions options) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("The id of the decision is blank: give decisionId()");
    }
    return service.publicationDecision(id, options);
  }
}
