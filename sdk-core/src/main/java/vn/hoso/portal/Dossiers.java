package vn.hoso.portal;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.ProgressStep;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.HosoException;
import vn.hoso.error.NotAcceptedYetException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.internal.portal.DossierService;
import vn.hoso.transport.RequestOptions;

/**
 * The agency's dossiers at the portal. Thread-safe.
 *
 * <p>A dossier or step with a text that is longer than {@link DossierLimits} allows is refused with
 * an {@link IllegalArgumentException} before anything is sent; the message names the field, its
 * length and the limit.
 */
public final class Dossiers {

  private final DossierService service;

  Dossiers(DossierService service) {
    this.service = service;
  }

  /** As {@link #find(DossierNumber, RequestOptions)}, with the client's own limits. */
  public Optional<StoredDossier> find(DossierNumber number) {
    return find(number, RequestOptions.defaults());
  }

  /**
   * Looks a dossier up ({@code TraCuuHoSo}). Tried again when no readable answer came.
   *
   * @return empty if the portal does not have it
   * @throws HosoException if the portal did not answer, or refused
   */
  public Optional<StoredDossier> find(DossierNumber number, RequestOptions options) {
    return service.find(number, options);
  }

  /** As {@link #upsert(Dossier, RequestOptions)}, with the client's own limits. */
  public SubmissionResult upsert(Dossier dossier) {
    return upsert(dossier, RequestOptions.defaults());
  }

  /**
   * Makes the portal have this dossier as it is ({@code DongBoHoSoMC}): inserts it, and sends it
   * again as an update if the portal answers that it exists. May be repeated at will, and is, when
   * no readable answer came.
   *
   * <p>{@link SubmissionResult.Action#UPDATED} may also mean that an earlier attempt of the same
   * call got through unanswered.
   *
   * @throws HosoException if the portal did not answer, or refused
   */
  public SubmissionResult upsert(Dossier dossier, RequestOptions options) {
    return service.upsert(dossier, options);
  }

  /** As {@link #upsertAll(Stream, BulkOptions)}, one dossier a request. */
  public Stream<UpsertOutcome> upsertAll(Iterable<Dossier> dossiers) {
    return upsertAll(dossiers, BulkOptions.defaults());
  }

  /** As {@link #upsertAll(Stream, BulkOptions)}, one dossier a request. */
  public Stream<UpsertOutcome> upsertAll(Stream<Dossier> dossiers) {
    return upsertAll(dossiers, BulkOptions.defaults());
  }

  /** As {@link #upsertAll(Stream, BulkOptions)}. */
  public Stream<UpsertOutcome> upsertAll(Iterable<Dossier> dossiers, BulkOptions options) {
    return upsertAll(StreamSupport.stream(dossiers.spliterator(), false), options);
  }

  /**
   * Makes the portal have each of these dossiers as it is, as {@link #upsert} does, and tells of
   * each what became of it: one outcome a dossier, in order. No dossier's failure is another's.
   *
   * <p>Dossiers are taken, sent and forgotten while the outcomes are consumed, a batch at a time:
   * nothing is sent before, and their number does not matter. To send several at once, call this in
   * several threads, each with dossiers of its own.
   *
   * <p>A batch of several is inserted in one request. If the portal refuses it or its answer cannot
   * be read, its dossiers are sent again one by one, so that only the bad one fails. After a login
   * that is refused, or an interruption of the thread, nothing more is sent.
   *
   * @return to be consumed once, in one thread; closing it closes {@code dossiers}
   */
  public Stream<UpsertOutcome> upsertAll(Stream<Dossier> dossiers, BulkOptions options) {
    Iterator<UpsertOutcome> outcomes = service.upsertAll(dossiers.iterator(), options);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                outcomes, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(dossiers::close);
  }

  /** As {@link #insert(Dossier, RequestOptions)}, with the client's own limits. */
  public SubmissionResult insert(Dossier dossier) {
    return insert(dossier, RequestOptions.defaults());
  }

  /**
   * Inserts a dossier that the portal must not have ({@code DongBoHoSoMC}). Sent once.
   *
   * @throws AlreadyExistsException if the portal has it
   * @throws OutcomeUnknownException if no readable answer came; {@link #find} tells
   * @throws HosoException if nothing could be sent, or the portal refused
   */
  public SubmissionResult insert(Dossier dossier, RequestOptions options) {
    return service.insert(dossier, options);
  }

  /** As {@link #update(Dossier, RequestOptions)}, with the client's own limits. */
  public SubmissionResult update(Dossier dossier) {
    return update(dossier, RequestOptions.defaults());
  }

  /**
   * Replaces a dossier that the portal has ({@code DongBoHoSoMC}). Tried again when no readable
   * answer came.
   *
   * @throws HosoException if the portal did not answer, or refused
   */
  public SubmissionResult update(Dossier dossier, RequestOptions options) {
    return service.update(dossier, options);
  }

  /** As {@link #reportProgress(DossierNumber, List, RequestOptions)}, with the client's limits. */
  public void reportProgress(DossierNumber number, List<ProgressStep> steps) {
    reportProgress(number, steps, RequestOptions.defaults());
  }

  /**
   * Reports what was done with a dossier ({@code CapNhatTienDoHoSoMC}), ten steps a request, in
   * order. The dossier has to be at the portal already.
   *
   * <p>A request that may have arrived is not sent again, since the portal would have its steps
   * twice. After an exception, {@link vn.hoso.error.CallException#batch} says how many steps the
   * portal has taken and which are in doubt; the ones after them were not sent.
   *
   * @param steps at least one
   * @throws NotAcceptedYetException if the portal does not have the dossier
   * @throws OutcomeUnknownException if a request was sent and no readable answer came
   * @throws HosoException if nothing could be sent, or the portal refused
   */
  public void reportProgress(
      DossierNumber number, List<ProgressStep> steps, RequestOptions options) {
    service.reportProgress(number, steps, options);
  }
}
