package vn.hoso.internal.call;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.CallListener;

/** Keeps a listener's exceptions from the call that it listens to. */
public final class QuietListener implements CallListener {

  private static final Logger LOG = LoggerFactory.getLogger(QuietListener.class);

  private final CallListener listener;

  public QuietListener(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public void on(CallEvent event) {
    try {
      listener.on(event);
    } catch (RuntimeException e) {
      LOG.warn("The call listener failed on {}; the call goes on", event.getClass(), e);
    }
  }
}
