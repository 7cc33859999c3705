package vn.hoso.simulator.pki;

/** One service behind HTTP. Thread-safe. */
interface Endpoint {
  /** Answers, with the fault of the service that the request has met, if any. */
  Reply answer(PkiRequest request);
}
