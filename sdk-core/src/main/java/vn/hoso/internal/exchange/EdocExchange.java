package vn.hoso.internal.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.exchange.AgencyRegistration;
import vn.hoso.exchange.DocumentExchange;
import vn.hoso.exchange.ExchangeAgency;
import vn.hoso.exchange.MessageKind;
import vn.hoso.exchange.Receipt;
import vn.hoso.exchange.ReceivedEntry;
import vn.hoso.exchange.ReceivedQuery;
import vn.hoso.exchange.SendReceipt;
import vn.hoso.exchange.SentEntry;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.edxml.EdxmlTime;
import vn.hoso.internal.http.Addresses;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.RequestOptions;

/** The services of a provincial eDoc service. Thread-safe. */
public final class EdocExchange implements DocumentExchange {

  private static final String DOC_ID = "docId";

  private final ExchangeSettings settings;
  private final MemoryHttp logins;
  private final LgspAccess lgsp;
  private final ExchangeCalls calls;
  private final Sender sender;

  public EdocExchange(
      ExchangeSettings settings, LgspAuthentication authentication, Environment environment) {
    this.settings = settings;
    this.logins = new MemoryHttp(settings.timeouts().connect());
    this.lgsp = LgspAccess.of(authentication, logins, environment, settings.listener());
    this.calls = new ExchangeCalls(settings, environment, lgsp.tokens(), new EdocReplies(lgsp));
    this.sender = new Sender(settings, environment, this::sendOnce, null);
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
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("messageType", query.kind().wireName());
    query.from().ifPresent(day -> parameters.put("fromDate", EdxmlTime.format(day)));
    query.to().ifPresent(day -> parameters.put("toDate", EdxmlTime.format(day)));
    Operation list = repeatable("syncReceivedEdocList");
    return calls.list(
        ExchangeRequest.of(list, token -> get(list, parameters, token)),
        ReplyRows::received,
        options);
  }

  @Override
  public List<SentEntry> sent(MessageKind kind, RequestOptions options) {
    throw notOffered("list of sent messages");
  }

  @Override
  public List<SentEntry> status(String docId, MessageKind kind, RequestOptions options) {
    throw notOffered("status of sent messages");
  }

  @Override
  public void fetch(String docId, Path target, RequestOptions options) {
    Map<String, String> parameters = Map.of(DOC_ID, DocIds.checked(docId));
    Operation fetch = repeatable("getEdoc");
    calls.fetch(
        ExchangeRequest.ofMessage(fetch, token -> get(fetch, parameters, token)),
        EdocContent::write,
        target,
        options);
  }

  @Override
  public void acknowledge(String docId, Receipt receipt, RequestOptions options) {
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put(DOC_ID, DocIds.checked(docId))
            .put("status", receipt.wireName())
            .toString();
    Operation update = repeatable("updateStatus");
    Envelope unused =
        calls.call(
            ExchangeRequest.of(
                update,
                token -> post(update, "application/json", BodyPublishers.ofString(body), token)),
            options);
  }

  @Override
  public void agencies(Consumer<ExchangeAgency> sink, RequestOptions options) {
    Operation list = repeatable("getAgenciesList");
    calls.rows(
        ExchangeRequest.of(list, token -> get(list, Map.of(), token)),
        row -> sink.accept(ReplyRows.agency(row)),
        options);
  }

  @Override
  public void register(AgencyRegistration agency, RequestOptions options) {
    throw notOffered("registration of agencies");
  }

  @Override
  public void close() {
    try (logins) {
      calls.close();
    }
  }

  private SendReceipt sendOnce(Path file, MessageKind kind, RequestOptions options) {
    Operation once =
        Operation.unrepeatable(
            "sendEdoc",
            settings.service("sendEdoc"),
            "The service lists no sent messages: ask its operators, or the receiver, before it is"
                + " sent again.");
    Multipart form = new Multipart();
    try {
      BodyPublisher body =
          form.body("messageType", kind.wireName(), "edocFile", UUID.randomUUID() + ".edxml", file);
      ExchangeRequest request =
          ExchangeRequest.of(once, token -> post(once, form.contentType(), body, token));
      return new SendReceipt(calls.call(request, options).docId());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: check that it exists", e);
    }
  }

  private HttpCall get(Operation operation, Map<String, String> parameters, Token token) {
    String query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + Addresses.encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    URI uri = operation.endpoint();
    return new HttpCall(
        "GET",
        query.isEmpty() ? uri : URI.create(uri + "?" + query),
        headers(token),
        BodyPublishers.noBody());
  }

  private HttpCall post(Operation operation, String contentType, BodyPublisher body, Token token) {
    Map<String, String> headers = headers(token);
    headers.put("Content-Type", contentType);
    return new HttpCall("POST", operation.endpoint(), headers, body);
  }

  private Map<String, String> headers(Token token) {
    Map<String, String> headers = lgsp.headers(token);
    headers.put("Accept", "application/json");
    return headers;
  }

  private Operation repeatable(String service) {
    return Operation.repeatable(service, settings.service(service));
  }

  private static UnsupportedOperationException notOffered(String what) {
    return new UnsupportedOperationException("The eDoc service offers no " + what);
  }
}
