package vn.hoso.internal.payment;

import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Attempts;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.transport.RequestOptions;

/** The attempts of the platform's calls, whatever an attempt does. Thread-safe. */
final class PaymentCalls {

  /** What is done once or more. */
  @FunctionalInterface
  interface Attempt<T> {
    T make(Deadline deadline, FailedCall call) throws HttpFailure;
  }

  private final PaymentSettings settings;
  private final Environment environment;

  PaymentCalls(PaymentSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  <T> T call(Operation operation, RequestOptions options, Attempt<T> attempt) {
    Budget budget =
        Budget.of(options, settings.timeouts(), settings.retry(), environment.nanoTime());
    Attempts attempts = new Attempts(operation, budget, environment, settings.listener());
    try {
      while (true) {
        Deadline deadline = attempts.begin();
        try {
          T result = attempt.make(deadline, attempts.call());
          attempts.succeeded();
          return result;
        } catch (HttpFailure failure) {
          attempts.pauseAfter(failure.toException(attempts.call()));
        } catch (HosoException failure) {
          attempts.pauseAfter(failure);
        }
      }
    } catch (HosoException failure) {
      throw attempts.failed(failure);
    }
  }
}
