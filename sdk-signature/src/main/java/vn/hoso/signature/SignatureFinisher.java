package vn.hoso.signature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.time.TimeStamp;

/** The last step of signing: a signature that was written is led to its level, and appears. */
final class SignatureFinisher {

  private final PreparedState state;
  private final TimeStampFallback fallback;
  private final @Nullable CertificateState checked;

  /**
   * For one signature.
   *
   * @param checked what the check of its certificate found; null without one
   */
  SignatureFinisher(
      PreparedState state, TimeStampFallback fallback, @Nullable CertificateState checked) {
    this.state = state;
    this.fallback = fallback;
    this.checked = checked;
  }

  /**
   * Extends what was written, and lets it appear.
   *
   * @param level null for XML-DSig, which has none
   * @param extension that leads from B_T on; null at levels that need none
   */
  SignedDocument finish(
      StampedValue signature,
      @Nullable SignatureLevel level,
      @Nullable Extension extension,
      TargetFile file,
      Path target) {
    MissingTimeStamp missing = missing(signature, level, extension, file, target);
    List<BilingualText> warnings = new ArrayList<>();
    if (checked != null) {
      warnings.addAll(checked.warnings());
    }
    if (missing == null) {
      file.commit();
    } else {
      fallback.commit(file, target, state.content(), missing);
      warnings.add(fallback.warning(missing));
    }
    TimeStamp stamp = signature.stamp();
    return new SignedDocument(
        target,
        missing == null ? level : missing.reached(),
        state.field(),
        state.context().certificate().certificate(),
        state.context().signingTime(),
        stamp == null ? null : stamp.time(),
        checked,
        warnings);
  }

  /** Extends what was written; where a time-stamp fails and may, what is there by then stays. */
  private @Nullable MissingTimeStamp missing(
      StampedValue signature,
      @Nullable SignatureLevel level,
      @Nullable Extension extension,
      TargetFile file,
      Path target) {
    TimeStampException failure = signature.failure();
    if (level == null) {
      return null;
    }
    if (failure != null) {
      return new MissingTimeStamp(level, SignatureLevel.B_B, failure);
    }
    if (extension == null) {
      return null;
    }
    try {
      extension.extend(file, state.nameIn(target), level);
      return null;
    } catch (TimeStampException e) {
      return new MissingTimeStamp(level, SignatureLevel.B_T, fallback.accepted(e));
    }
  }
}
