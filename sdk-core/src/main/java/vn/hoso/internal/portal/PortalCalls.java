package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.ServiceReply;
import vn.hoso.error.TransportException;
import vn.hoso.internal.call.Attempts;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.http.CxfHttp;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.transport.RequestOptions;

/**
 * Calls of the portal: opens a session when one is needed, sends, reads, and repeats what may be
 * repeated. The session is in the body, so that each attempt writes the body anew. Thread-safe.
 */
public final class PortalCalls implements AutoCloseable {

  /** A second one in the same call may be another client's doing; a third is not expiry. */
  private static final int EXPIRIES_PER_CALL = 2;

  private static final String LOGIN = "login";

  private final PortalSettings settings;
  private final Environment environment;
  private final ReplyDecoder decoder;
  private final Sessions sessions;
  private final Refusals refusals;
  private final CxfHttp http;
  private final Endpoint login;
  private final Endpoint share;
  private final Endpoint integration;

  public PortalCalls(PortalSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.decoder = new ReplyDecoder(environment.clock());
    this.sessions = new Sessions(environment.clock(), settings.sessionMaxAge());
    this.refusals = new Refusals(settings.answerRules());
    this.login = endpoint(settings.paths().login());
    this.share = endpoint(settings.paths().share());
    this.integration = endpoint(settings.paths().integration());
    this.http =
        new CxfHttp(settings.securityServer(), settings.timeouts().connect(), Limits.REPLY_BYTES);
  }

  /** Where lists are. */
  Endpoint share() {
    return share;
  }

  /** Where everything else is. */
  Endpoint integration() {
    return integration;
  }

  /** What one call of the application may use up. */
  Budget budget(RequestOptions options) {
    return Budget.of(options, settings.timeouts(), settings.retry(), environment.nanoTime());
  }

  /**
   * Calls.
   *
   * @return a success
   * @throws HosoException anything else
   */
  PortalReply call(PortalRequest request, Budget budget) {
    return call(request, budget, decoder::decode);
  }

  /** As {@link #call}, but the items are decoded as they are asked for. */
  ListReply list(PortalRequest request, Budget budget) {
    return call(request, budget, new ListDecoder(decoder)::decode);
  }

  private <R extends DecodedReply> R call(
      PortalRequest request, Budget budget, BiFunction<HttpReply, FailedCall, R> decoding) {
    Attempts attempts = new Attempts(request.operation(), budget, environment, settings.listener());
    try {
      int expiries = 0;
      while (true) {
        String session = session(request.operation(), budget, attempts);
        Deadline deadline = attempts.begin();
        try {
          HttpReply reply = exchange(request, session, deadline, attempts.call());
          R decoded = decoding.apply(reply, attempts.call());
          if (decoded.isSuccess()) {
            attempts.succeeded();
            return decoded;
          }
          ServiceReply kept = decoder.kept(reply, decoded.answer());
          if (!refusals.isExpiredSession(decoded.answer())) {
            throw refusals.ofCall(attempts.call(), decoded.answer(), kept);
          }
          sessions.expired(session);
          if (++expiries > EXPIRIES_PER_CALL) {
            throw Refusals.ofFreshSession(attempts.call(), kept);
          }
          attempts.sessionExpired();
        } catch (HosoException failure) {
          attempts.pauseAfter(failure);
        }
      }
    } catch (HosoException failure) {
      throw attempts.failed(failure);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private String session(Operation operation, Budget budget, Attempts attempts) {
    // A login in the middle of a call in batches has to say how far the call had come.
    Operation opening = Operation.repeatable(LOGIN, login.uri()).forBatch(operation.batch());
    try {
      return sessions.token(
          () -> logIn(opening, budget),
          failure -> SharedLogin.failed(opening.failed(failure.attempts()), failure),
          budget.deadline());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(attempts.call(), false, e);
    } catch (TimeoutException e) {
      throw new TransportException(
          attempts.call(),
          "no session within the time limit; nothing was sent",
          "Another thread is logging in and gets no answer: check that the portal answers.",
          false,
          true,
          e);
    }
  }

  private String logIn(Operation operation, Budget budget) {
    Attempts attempts = new Attempts(operation, budget, environment, settings.listener());
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("username", settings.credentials().username());
    body.put("password", settings.credentials().password().reveal());
    try {
      while (true) {
        Deadline deadline = attempts.begin();
        try {
          HttpReply reply = post(login, body, deadline, attempts.call());
          String session = openedBy(reply, attempts.call());
          attempts.succeeded();
          return session;
        } catch (HosoException failure) {
          attempts.pauseAfter(failure);
        }
      }
    } catch (HosoException failure) {
      throw attempts.failed(failure);
    }
  }

  private String openedBy(HttpReply reply, FailedCall call) {
    PortalReply decoded = decoder.decode(reply, call);
    String session = decoded.root().path("session").asText();
    if (decoded.isSuccess() && !session.isBlank()) {
      return session;
    }
    ServiceReply kept = decoder.kept(reply, decoded.answer());
    throw decoded.isSuccess()
        ? Refusals.ofLoginWithoutSession(call, kept)
        : refusals.ofLogin(call, decoded.answer(), kept);
  }

  private HttpReply exchange(
      PortalRequest request, String session, Deadline deadline, FailedCall call) {
    ObjectNode body = request.body(session, settings.agency().value());
    return post(request.endpoint(), body, deadline, call);
  }

  private HttpReply post(Endpoint endpoint, ObjectNode body, Deadline deadline, FailedCall call) {
    try {
      return http.post(endpoint.uri(), endpoint.headers(), body, deadline);
    } catch (HttpFailure e) {
      throw e.toException(call);
    }
  }

  private Endpoint endpoint(String path) {
    return Endpoint.of(settings.securityServer(), path, settings.destination());
  }
}
