package vn.hoso.internal.portal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.dossier.Dossier;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.CallException;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.HosoException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.call.Attempts;
import vn.hoso.portal.BulkOptions;
import vn.hoso.portal.SubmissionResult.Action;
import vn.hoso.portal.UpsertOutcome;

/**
 * Sends dossiers as their outcomes are asked for, in order, and holds one batch of them at most.
 * Belongs to one thread.
 */
final class BulkUpsert implements Iterator<UpsertOutcome> {

  private final DossierService service;
  private final Iterator<Dossier> dossiers;
  private final BulkOptions options;
  private final Deque<UpsertOutcome> outcomes = new ArrayDeque<>();
  private @Nullable HosoException stoppedBy;

  BulkUpsert(DossierService service, Iterator<Dossier> dossiers, BulkOptions options) {
    this.service = service;
    this.dossiers = dossiers;
    this.options = options;
  }

  @Override
  public boolean hasNext() {
    return !outcomes.isEmpty() || dossiers.hasNext();
  }

  @Override
  public UpsertOutcome next() {
    if (outcomes.isEmpty()) {
      sendBatch();
    }
    return outcomes.removeFirst();
  }

  /** One that must not be sent ends the batch before it, so that outcomes stay in order. */
  private void sendBatch() {
    List<Dossier> batch = new ArrayList<>();
    UpsertOutcome notSent = null;
    while (notSent == null && batch.size() < options.batchSize() && dossiers.hasNext()) {
      Dossier dossier = dossiers.next();
      try {
        service.check(dossier);
        batch.add(dossier);
      } catch (IllegalArgumentException e) {
        notSent = new UpsertOutcome.NotSent(dossier, e);
      }
    }
    if (batch.size() > 1 && stoppedBy == null) {
      sendTogether(batch);
    } else {
      batch.forEach(dossier -> sendAlone(dossier, null));
    }
    if (notSent != null) {
      outcomes.add(notSent);
    }
  }

  private void sendTogether(List<Dossier> batch) {
    try {
      service.insertAll(batch, options.request());
      batch.forEach(dossier -> outcomes.add(new UpsertOutcome.Sent(dossier, Action.INSERTED)));
    } catch (HosoException e) {
      if (e instanceof ServiceException refusal && isOfTheBatch(refusal)) {
        batch.forEach(dossier -> sendAlone(dossier, refusal));
      } else {
        batch.forEach(dossier -> failed(dossier, e));
      }
    }
  }

  /**
   * One of them is known or bad, or their number is: the others must not suffer for it. A portal
   * that is in trouble, or lets nobody in, is not asked once more for each.
   */
  private static boolean isOfTheBatch(ServiceException failure) {
    return failure.operation().equals(DossierService.SYNCHRONIZE)
        && !(failure instanceof AuthenticationException)
        && (!failure.worthRetry() || failure instanceof UnreadableReplyException);
  }

  private void sendAlone(Dossier dossier, @Nullable ServiceException together) {
    HosoException stop = stoppedBy;
    if (stop != null) {
      outcomes.add(new UpsertOutcome.NotSent(dossier, stop));
      return;
    }
    try {
      outcomes.add(
          new UpsertOutcome.Sent(dossier, service.upsert(dossier, options.request()).action()));
    } catch (HosoException e) {
      if (together != null) {
        e.addSuppressed(together);
      }
      failed(dossier, e);
    }
  }

  private void failed(Dossier dossier, HosoException failure) {
    if (failure instanceof AuthenticationException || failure instanceof CallInterruptedException) {
      // A wrong password tried once for each dossier would lock the account.
      stoppedBy = failure;
    }
    if (isRefusal(failure)) {
      outcomes.add(new UpsertOutcome.Refused(dossier, (ServiceException) failure));
    } else if (mayHaveArrived(failure)) {
      outcomes.add(new UpsertOutcome.Unknown(dossier, failure));
    } else {
      outcomes.add(new UpsertOutcome.NotSent(dossier, failure));
    }
  }

  /** Of the dossier itself, and for good. */
  private static boolean isRefusal(HosoException failure) {
    return failure instanceof ServiceException refusal
        && !(failure instanceof AuthenticationException)
        && !refusal.worthRetry()
        && refusal.operation().equals(DossierService.SYNCHRONIZE);
  }

  /** Whether one of the attempts that the failure tells of may have brought the dossier there. */
  private static boolean mayHaveArrived(Throwable failure) {
    return (failure instanceof CallException attempt
            && attempt.operation().equals(DossierService.SYNCHRONIZE)
            && Attempts.mayHaveTakenEffect(attempt))
        || Arrays.stream(failure.getSuppressed()).anyMatch(BulkUpsert::mayHaveArrived);
  }
}
