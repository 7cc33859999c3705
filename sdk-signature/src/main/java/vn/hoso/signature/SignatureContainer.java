package vn.hoso.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A finished CMS signature, and the time of its time-stamp if it has one. */
final class SignatureContainer {

  private final byte[] cms;
  private final @Nullable Instant timestampTime;

  SignatureContainer(byte[] cms, @Nullable Instant timestampTime) {
    this.cms = cms;
    this.timestampTime = timestampTime;
  }

  /** The CMS itself, not a copy: it is read only. */
  byte[] cms() {
    return cms;
  }

  @Nullable Instant timestampTime() {
    return timestampTime;
  }
}
