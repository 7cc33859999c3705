package vn.hoso.internal.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.exchange.AgencyRegistration;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.ExchangeAgency;
import vn.hoso.exchange.MediatorService;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.Receipt;
import vn.hoso.exchange.ReceivedEntry;
import vn.hoso.exchange.ReceivedQuery;
import vn.hoso.exchange.SendReceipt;
import vn.hoso.exchange.SentEntry;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.edxml.EdxmlTime;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.RequestOptions;

/** The services of a mediator, each a JSON object that is posted. Thread-safe. */
public final class MediatorExchange implements DocumentExchange {

  private final ExchangeSettings settings;
  private final MediatorSettings mediator;
  private final @Nullable MemoryHttp logins;
  private final @Nullable LgspAccess gateway;
  private final ExchangeCalls calls;
  private final Sender sender;

  public MediatorExchange(
      ExchangeSettings settings, MediatorSettings mediator, Environment environment) {
    this.settings = settings;
    this.mediator = mediator;
    LgspAuthentication authentication = mediator.authentication();
    if (authentication == null) {
      this.logins = null;
      this.gateway = null;
    } else {
      this.logins = new MemoryHttp(settings.timeouts().connect());
      this.gateway = LgspAccess.of(authentication, logins, environment, settings.listener());
    }
    this.calls =
        new ExchangeCalls(
            settings,
            environment,
            gateway == null ? TokenSource.none() : gateway.tokens(),
            VxpReplies.ofMediator(gateway));
    this.sender =
        new Sender(
            settings,
            environment,
            this::sendOnce,
            new SentSearch(mediator.lookup(), this::eachSent, environment));
  }

  @Override
  public SendReceipt send(
      EdxmlMessage message, List<OutgoingAttachment> attachments, RequestOptions options) {
    return sender.send(message, attachments, options);
  }

  @Override
  public SendReceipt sendFile(Path file, MessageKind kind, RequestOptions options) {
    return sender.sendFile(file, kind, options);
  }

  @Override
  public List<ReceivedEntry> received(ReceivedQuery query, RequestOptions options) {
    ObjectNode body = ofKind(query.kind());
    query.from().ifPresent(day -> body.put("fromDate", EdxmlTime.format(day)));
    query.to().ifPresent(day -> body.put("toDate", EdxmlTime.format(day)));
    return calls.list(request(MediatorService.RECEIVED, body), ReplyRows::received, options);
  }

  @Override
  public List<SentEntry> sent(MessageKind kind, RequestOptions options) {
    return calls.list(request(MediatorService.SENT, ofKind(kind)), ReplyRows::sent, options);
  }

  @Override
  public List<SentEntry> status(String docId, MessageKind kind, RequestOptions options) {
    ObjectNode body = ofKind(kind).put("docId", DocIds.checked(docId));
    return calls.list(request(MediatorService.SENT, body), ReplyRows::sent, options);
  }

  @Override
  public void fetch(String docId, Path target, RequestOptions options) {
    ObjectNode body = authenticated().put("docId", DocIds.checked(docId));
    Operation fetch = repeatable(MediatorService.FETCH);
    calls.fetch(
        ExchangeRequest.ofMessage(fetch, token -> post(fetch, json(body), token)),
        (reply, out) -> ReplyJson.bytes(reply, out) > 0,
        target,
        options);
  }

  @Override
  public void acknowledge(String docId, Receipt receipt, RequestOptions options) {
    ObjectNode body =
        authenticated().put("docId", DocIds.checked(docId)).put("status", receipt.wireName());
    Envelope unused = calls.call(request(MediatorService.ACKNOWLEDGE, body), options);
  }

  @Override
  public void agencies(Consumer<ExchangeAgency> sink, RequestOptions options) {
    calls.rows(
        request(MediatorService.AGENCIES, authenticated()),
        row -> sink.accept(ReplyRows.agency(row)),
        options);
  }

  @Override
  public void register(AgencyRegistration agency, RequestOptions options) {
    ObjectNode body = authenticated().setAll(AgencyJson.of(agency));
    Operation once =
        once(
            MediatorService.REGISTER,
            "Look for its code with agencies before it is registered again.");
    Envelope unused =
        calls.call(ExchangeRequest.of(once, token -> post(once, json(body), token)), options);
  }

  @Override
  public void close() {
    try (logins) {
      calls.close();
    }
  }

  private SendReceipt sendOnce(Path file, MessageKind kind, RequestOptions options) {
    ObjectNode head =
        authenticated()
            .put("from", mediator.agency().value())
            .put("messageType", kind.wireName())
            .put("base64data", "");
    String json = head.toString();
    int place = json.length() - "\"}".length();
    Operation once = once(MediatorService.SEND, "Look for it with sent before it is sent again.");
    try {
      BodyPublisher body =
          BodyPublishers.concat(
              BodyPublishers.ofString(json.substring(0, place)),
              Base64File.body(file),
              BodyPublishers.ofString(json.substring(place)));
      ExchangeRequest request = ExchangeRequest.of(once, token -> post(once, body, token));
      return new SendReceipt(calls.call(request, options).docId());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: check that it exists", e);
    }
  }

  private void eachSent(MessageKind kind, Consumer<SentEntry> sink, RequestOptions options) {
    calls.rows(
        request(MediatorService.SENT, ofKind(kind)),
        row -> sink.accept(ReplyRows.sent(row)),
        options);
  }

  private ExchangeRequest request(MediatorService service, ObjectNode body) {
    Operation operation = repeatable(service);
    return ExchangeRequest.of(operation, token -> post(operation, json(body), token));
  }

  private HttpCall post(Operation operation, BodyPublisher body, Token token) {
    Map<String, String> headers = gateway == null ? new LinkedHashMap<>() : gateway.headers(token);
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("Accept", "application/json");
    return new HttpCall("POST", operation.endpoint(), headers, body);
  }

  private ObjectNode ofKind(MessageKind kind) {
    return authenticated().put("messageType", kind.wireName());
  }

  private ObjectNode authenticated() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("systemId", mediator.systemId())
        .put("secret", mediator.secret().reveal());
  }

  private Operation repeatable(MediatorService service) {
    return Operation.repeatable(service.path(), settings.service(path(service)));
  }

  private Operation once(MediatorService service, String outcomeAdvice) {
    return Operation.unrepeatable(service.path(), settings.service(path(service)), outcomeAdvice);
  }

  private String path(MediatorService service) {
    return mediator.paths().getOrDefault(service, service.path());
  }

  private static BodyPublisher json(ObjectNode body) {
    return BodyPublishers.ofString(body.toString());
  }
}
