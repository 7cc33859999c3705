package vn.hoso.internal.portal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import vn.hoso.error.AlreadyExistsException;
import vn.hoso.error.AuthenticationException;
import vn.hoso.error.CallInterruptedException;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.NotAcceptedYetException;
import vn.hoso.error.ServiceException;
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
import vn.hoso.portal.PortalAnswer;
import vn.hoso.transport.RequestOptions;

/**
 * Calls of the portal: opens a session when one is needed, sends, reads, and repeats what may be
 * repeated. The session is in the body, so that each attempt writes the body anew. Thread-safe.
 */
public final class PortalCalls implements AutoCloseable {

  /** A second one in the same call may be another client's doing; a third is not expiry. */
  private static final int EXPIRIES_PER_CALL = 2;

  private final PortalSettings settings;
  private final Environment environment;
  private final ReplyDecoder decoder;
  private final Sessions sessions;
  private final CxfHttp http;
  private final Endpoint login;
  private final Endpoint integration;

  public PortalCalls(PortalSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.decoder = new ReplyDecoder(environment.clock());
    this.sessions = new Sessions(environment.clock(), settings.sessionMaxAge());
    this.login = endpoint(settings.paths().login());
    this.integration = endpoint(settings.paths().integration());
    this.http =
        new CxfHttp(settings.securityServer(), settings.timeouts().connect(), Limits.REPLY_BYTES);
  }

  /** Where dossiers and procedures are. */
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
    Attempts attempts = new Attempts(request.operation(), budget, environment, settings.listener());
    try {
      int expiries = 0;
      while (true) {
        String session = session(budget, attempts);
        Deadline deadline = attempts.begin();
        try {
          HttpReply reply = exchange(request, session, deadline, attempts.call());
          PortalReply decoded = decoder.decode(reply, attempts.call());
          if (!decoded.isSuccess() && isExpired(decoded.answer())) {
            sessions.expired(session);
            if (++expiries > EXPIRIES_PER_CALL) {
              throw new AuthenticationException(
                  attempts.call(),
                  decoder.kept(reply, decoded.answer()),
                  "a session that was only just opened is refused",
                  "Check with the operators of the portal that the account may use this service,"
                      + " and that AnswerRules.sessionExpired does not take another refusal for"
                      + " an expired session.",
                  null);
            }
            attempts.sessionExpired();
            continue;
          }
          requireSuccess(request.operation(), reply, decoded, attempts.call());
          attempts.succeeded();
          return decoded;
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

  private String session(Budget budget, Attempts attempts) {
    try {
      return sessions.token(() -> logIn(budget), budget.deadline());
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

  private String logIn(Budget budget) {
    Operation operation = Operation.repeatable("login", login.uri());
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
    if (isServerTrouble(decoded.answer())) {
      throw refused(call, kept);
    }
    throw new AuthenticationException(
        call,
        kept,
        decoded.isSuccess() ? "the login succeeded without a session" : "the login is refused",
        "Check user name and password of the agency's account, and PortalPaths.login. It is not"
            + " tried again by itself, so that the account is not locked.",
        null);
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

  private void requireSuccess(
      Operation operation, HttpReply reply, PortalReply decoded, FailedCall call) {
    if (decoded.isSuccess()) {
      return;
    }
    PortalAnswer answer = decoded.answer();
    ServiceReply kept = decoder.kept(reply, answer);
    if (!isServerTrouble(answer)) {
      if (meets(
          operation, DossierService.SYNCHRONIZE, settings.answerRules().alreadyExists(), answer)) {
        throw new AlreadyExistsException(
            call, kept, "Send it with upsert or update if it is to be replaced.");
      }
      if (meets(
          operation, DossierService.PROGRESS, settings.answerRules().notAcceptedYet(), answer)) {
        throw new NotAcceptedYetException(
            call, kept, "Send the dossier with upsert first, then report its progress.");
      }
    }
    throw refused(call, kept);
  }

  private boolean isExpired(PortalAnswer answer) {
    return settings.answerRules().sessionExpired().test(answer);
  }

  private static boolean meets(
      Operation operation, String service, Predicate<PortalAnswer> rule, PortalAnswer answer) {
    return operation.name().equals(service) && rule.test(answer);
  }

  private static boolean isServerTrouble(PortalAnswer answer) {
    return answer.status() >= 500;
  }

  private static ServiceException refused(FailedCall call, ServiceReply kept) {
    return new ServiceException(
        call,
        kept,
        "the request is refused",
        "Read what the portal says in replyWithCitizensData(); if it names no field of the request,"
            + " ask the operators of the portal with the time of the call.",
        false,
        null);
  }

  private Endpoint endpoint(String path) {
    return Endpoint.of(settings.securityServer(), path, settings.destination());
  }
}
