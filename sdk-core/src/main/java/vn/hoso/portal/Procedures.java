package vn.hoso.portal;

import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.error.HosoException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.internal.portal.ProcedureService;
import vn.hoso.transport.RequestOptions;

/** The procedures that the portal publishes. Thread-safe. */
public final class Procedures {

  private final ProcedureService service;

  Procedures(ProcedureService service) {
    this.service = service;
  }

  /** As {@link #list(RequestOptions)}, with the client's own limits. */
  public Stream<ListedProcedure> list() {
    return list(RequestOptions.defaults());
  }

  /**
   * All procedures ({@code LayDanhSachTTHC}), in the portal's order. The request is sent now, and
   * again when no readable answer came; the answer is decoded one procedure at a time, as the
   * stream is read.
   *
   * <pre>{@code
   * try (Stream<ListedProcedure> all = portal.procedures().list()) {
   *   all.filter(listed -> listed.name().contains("khai sinh")).forEach(…);
   * }
   * }</pre>
   *
   * @return to be closed, which frees the answer; for one thread, and sequential. Where the answer
   *     breaks off or is not JSON, reading the stream throws an {@link UnreadableReplyException};
   *     what was read until then is right, but not all
   * @throws HosoException if the portal did not answer, or refused
   */
  public Stream<ListedProcedure> list(RequestOptions options) {
    return service.list(options);
  }

  /** As {@link #get(ProcedureCode, RequestOptions)}, with the client's own limits. */
  public Optional<Procedure> get(ProcedureCode code) {
    return get(code, RequestOptions.defaults());
  }

  /**
   * One procedure with all that is published of it ({@code LayThuTuc}). Tried again when no
   * readable answer came.
   *
   * @return empty if the portal does not know the code
   * @throws HosoException if the portal did not answer, or refused
   */
  public Optional<Procedure> get(ProcedureCode code, RequestOptions options) {
    return service.get(code, options);
  }
}
