package vn.hoso.portal;

import java.util.Optional;
import vn.hoso.error.HosoException;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.internal.portal.ProcedureService;
import vn.hoso.transport.RequestOptions;

/** The procedures that the portal publishes. Thread-safe. */
public final class Procedures {

  private final ProcedureService service;

  Procedures(ProcedureService service) {
    this.service = service;
  }

  /** As {@link #get(ProcedureCode, RequestOptions)}, with the client's own limits. */
  public Optional<Procedure> get(ProcedureCode code) {
    return get(code, RequestOptions.defaults());
  }

  /**
   * One procedure ({@code LayThuTuc}). Tried again when no readable answer came.
   *
   * @return empty if the portal does not know the code
   * @throws HosoException if the portal did not answer, or refused
   */
  public Optional<Procedure> get(ProcedureCode code, RequestOptions options) {
    return service.get(code, options);
  }
}
