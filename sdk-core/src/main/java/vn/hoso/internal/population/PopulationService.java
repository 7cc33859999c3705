package vn.hoso.internal.population;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoso.error.FailedCall;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenCalls;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.internal.population.reply.CitizenCollection;
import vn.hoso.internal.population.reply.VerificationRecord;
import vn.hoso.internal.population.request.CitizenRequest;
import vn.hoso.internal.soap.CxfSoap;
import vn.hoso.internal.soap.SoapAnswer;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.lgsp.population.Citizen;
import vn.hoso.lgsp.population.CitizenLookUp;
import vn.hoso.lgsp.population.CitizenQuery;
import vn.hoso.lgsp.population.CitizenVerification;
import vn.hoso.lgsp.population.CitizenVerification.Outcome;
import vn.hoso.lgsp.population.PopulationRoute;
import vn.hoso.lgsp.population.VerificationAnswer;
import vn.hoso.transport.RequestOptions;

/** The two operations of the database. Thread-safe. */
public final class PopulationService implements AutoCloseable {

  private static final int FORBIDDEN = 403;
  private static final VerificationAnswer NO_ANSWER = new VerificationAnswer("", Map.of());

  /** How a reply is read. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(PopulationReply reply);
  }

  private final PopulationSettings settings;
  private final Environment environment;
  private final MemoryHttp http;
  private final CxfSoap soap;
  private final PopulationTransport transport;
  private final TokenCalls calls;

  public PopulationService(PopulationSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.soap = PopulationSoap.open();
    this.http = new MemoryHttp(settings.timeouts().connect(), settings.tls());
    this.transport = transport(settings.route());
    this.calls = new TokenCalls(transport.tokens(), environment, settings.listener());
  }

  public CitizenLookUp lookUp(CitizenQuery query, RequestOptions options) {
    return call(
        PopulationPort.LOOK_UP,
        settings.lookUpCode(),
        query,
        options,
        reply -> new CitizenLookUp(reply.requestCode(), citizen(reply, query), reply.text()));
  }

  public CitizenVerification verify(CitizenQuery query, RequestOptions options) {
    return call(
        PopulationPort.VERIFY, settings.verificationCode(), query, options, this::verification);
  }

  @Override
  public void close() {
    http.close();
    soap.close();
  }

  private <T> T call(
      String name,
      String integrationCode,
      CitizenQuery query,
      RequestOptions options,
      Reading<T> reading) {
    Budget budget =
        Budget.of(options, settings.timeouts(), settings.retry(), environment.nanoTime());
    return calls.call(
        Operation.repeatable(name, settings.route().service()),
        budget,
        (token, deadline, call) -> {
          String requestCode = settings.requestCode();
          CitizenRequest request = CitizenRequest.of(query, requestCode, integrationCode);
          SoapAnswer answer = send(name, request, token, deadline, call);
          PopulationReply reply =
              new PopulationReply(answer, requestCode, call, environment.clock());
          if (reply.status() == LgspAccess.UNAUTHORIZED) {
            throw new TokenRefused(transport.refused(call, reply.kept("", "")));
          }
          if (reply.status() == FORBIDDEN) {
            throw transport.refused(call, reply.kept("", ""));
          }
          return reading.of(reply);
        });
  }

  private SoapAnswer send(
      String name, CitizenRequest request, Token token, Deadline deadline, FailedCall call) {
    try {
      return soap.call(name, request, envelope -> transport.send(envelope, token, deadline));
    } catch (HttpFailure e) {
      throw e.toException(call);
    }
  }

  private Optional<Citizen> citizen(PopulationReply reply, CitizenQuery query) {
    List<Citizen> citizens =
        reply
            .payload(CitizenCollection.class, settings.replyRules())
            .map(CitizenCollection::citizens)
            .orElse(List.of());
    if (citizens.size() > 1) {
      throw reply.several(citizens.size());
    }
    Optional<Citizen> citizen = citizens.stream().findFirst();
    if (citizen.map(found -> isAnother(found, query)).orElse(false)) {
      throw reply.unreadable("the reply is about another citizen");
    }
    return citizen;
  }

  private static boolean isAnother(Citizen found, CitizenQuery query) {
    return found.personalId().isPresent()
        && query.personalId().isPresent()
        && !found.personalId().equals(query.personalId());
  }

  private CitizenVerification verification(PopulationReply reply) {
    Optional<VerificationAnswer> answer =
        reply
            .payload(VerificationRecord.class, settings.replyRules())
            .map(VerificationRecord::answer);
    return new CitizenVerification(
        reply.requestCode(),
        answer.map(settings.replyRules().verification()).orElse(Outcome.NOT_MATCHED),
        answer.orElse(NO_ANSWER),
        reply.text());
  }

  private PopulationTransport transport(PopulationRoute route) {
    SoapHeaders headers = new SoapHeaders(settings.contentType());
    Clock clock = environment.clock();
    if (route instanceof PopulationRoute.Direct direct) {
      return new DirectTransport(direct, headers, http, clock);
    }
    if (route instanceof PopulationRoute.Wrapped wrapped) {
      return new WrappedTransport(wrapped, http, lgsp(wrapped.gateway()), clock);
    }
    PopulationRoute.Gateway gateway = (PopulationRoute.Gateway) route;
    return new GatewayTransport(gateway.service(), headers, http, lgsp(gateway.authentication()));
  }

  private LgspAccess lgsp(LgspAuthentication authentication) {
    return LgspAccess.of(authentication, http, environment, settings.listener());
  }
}
