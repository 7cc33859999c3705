package vn.hoso.portal;

import vn.hoso.dossier.Dossier;
import vn.hoso.error.HosoException;
import vn.hoso.error.ServiceException;

/** What became of one dossier of many. Its {@code toString()} names no citizen. */
public sealed interface UpsertOutcome {

  /** The dossier that was to be sent. */
  Dossier dossier();

  /**
   * The portal has it.
   *
   * @param action how it came there; as with {@link Dossiers#upsert}, an update may also mean that
   *     an earlier attempt of the same call got through unanswered
   */
  record Sent(Dossier dossier, SubmissionResult.Action action) implements UpsertOutcome {}

  /**
   * The portal refuses it. It is refused again until the dossier is changed.
   *
   * @param reason the refusal
   */
  record Refused(Dossier dossier, ServiceException reason) implements UpsertOutcome {}

  /**
   * It was sent, and no clear answer came: the portal has it or not. Sending it again does no harm.
   *
   * @param reason the last failure; earlier ones are its suppressed exceptions
   */
  record Unknown(Dossier dossier, HosoException reason) implements UpsertOutcome {}

  /**
   * The portal has seen nothing of it, or was too busy to look at it.
   *
   * @param reason a {@link HosoException} if there was no connection, no login or no time, an
   *     {@link IllegalArgumentException} if the dossier goes beyond the {@link DossierLimits}
   */
  record NotSent(Dossier dossier, RuntimeException reason) implements UpsertOutcome {}
}
