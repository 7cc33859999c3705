package vn.hoso.signature.internal.cms.read;

import org.jspecify.annotations.Nullable;

/** The bytes are not a CMS signature that can be read; the message says where they fail. */
public final class MalformedCmsException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedCmsException(String message) {
    this(message, null);
  }

  MalformedCmsException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
