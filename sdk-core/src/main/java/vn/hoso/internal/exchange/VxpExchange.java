package vn.hoso.internal.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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
import vn.hoso.identifier.AgencyCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenSource;
import vn.hoso.internal.edxml.EdxmlTime;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.transport.RequestOptions;

/** The services of the axis. Thread-safe. */
public final class VxpExchange implements DocumentExchange {

  private static final String OCTETS = "application/octet-stream";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String DOC_ID = "docId";
  private static final String GET = "GET";
  private static final String POST = "POST";
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final Content NOTHING = new Content(FORM, BodyPublishers.noBody());

  /** What a request carries besides its headers. */
  private record Content(String type, BodyPublisher body) {}

  private final ExchangeSettings settings;
  private final VxpSettings vxp;
  private final Environment environment;
  private final ExchangeCalls calls;
  private final Sender sender;

  public VxpExchange(ExchangeSettings settings, VxpSettings vxp, Environment environment) {
    this.settings = settings;
    this.vxp = vxp;
    this.environment = environment;
    this.calls = new ExchangeCalls(settings, environment, TokenSource.none(), VxpReplies.ofAxis());
    this.sender =
        new Sender(
            settings,
            environment,
            this::sendOnce,
            new SentSearch(vxp.lookup(), this::eachSent, environment));
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
    Map<String, String> parameters = ofKind(query.kind());
    query.from().ifPresent(day -> parameters.put("fromDate", EdxmlTime.format(day)));
    query.to().ifPresent(day -> parameters.put("toDate", EdxmlTime.format(day)));
    return calls.list(form("getReceivedEdocList", parameters), ReplyRows::received, options);
  }

  @Override
  public long countReceived(MessageKind kind, RequestOptions options) {
    String service = kind == MessageKind.STATUS ? "countReceiveStatus" : "countReceiveEdoc";
    Operation count = repeatable(service);
    ExchangeRequest request = ExchangeRequest.of(count, http(count, GET, ofKind(kind), NOTHING));
    return calls.count(request, options);
  }

  @Override
  public List<SentEntry> sent(MessageKind kind, RequestOptions options) {
    return calls.list(form("getSentEdocList", ofKind(kind)), ReplyRows::sent, options);
  }

  @Override
  public List<SentEntry> status(String docId, MessageKind kind, RequestOptions options) {
    Map<String, String> parameters = ofKind(kind);
    parameters.put(DOC_ID, DocIds.checked(docId));
    return calls.list(form("getSentEdocList", parameters), ReplyRows::sent, options);
  }

  @Override
  public void fetch(String docId, Path target, RequestOptions options) {
    Map<String, String> parameters = Map.of(DOC_ID, DocIds.checked(docId));
    if (vxp.rawFetch()) {
      Operation raw = repeatable("downloadEdoc");
      calls.fetch(
          ExchangeRequest.ofRawMessage(raw, http(raw, GET, parameters, NOTHING)),
          (reply, out) -> Files.copy(reply, out) > 0,
          target,
          options);
    } else {
      Operation encoded = repeatable("getEdoc");
      Content body = new Content(JSON, BodyPublishers.ofString("{}"));
      calls.fetch(
          ExchangeRequest.ofMessage(encoded, http(encoded, POST, parameters, body)),
          (reply, out) -> ReplyJson.bytes(reply, out) > 0,
          target,
          options);
    }
  }

  @Override
  public void acknowledge(String docId, Receipt receipt, RequestOptions options) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(DOC_ID, DocIds.checked(docId));
    parameters.put("status", receipt.wireName());
    Envelope unused = calls.call(form("updateStatus", parameters), options);
  }

  @Override
  public void agencies(Consumer<ExchangeAgency> sink, RequestOptions options) {
    ExchangeRequest request =
        vxp.agencyLevel()
            .map(level -> form("getAgenciesListQD20", Map.of("level", level)))
            .orElseGet(() -> form("getAgenciesList", Map.of()));
    calls.rows(request, row -> sink.accept(ReplyRows.agency(row)), options);
  }

  @Override
  public void register(AgencyRegistration agency, RequestOptions options) {
    Operation once =
        Operation.unrepeatable(
            "registerAgency",
            settings.service("registerAgency"),
            "Look for its code with agencies before it is registered again.");
    Content body = new Content(JSON, BodyPublishers.ofString(AgencyJson.of(agency).toString()));
    Envelope unused =
        calls.call(ExchangeRequest.of(once, http(once, POST, Map.of(), body)), options);
  }

  @Override
  public void deregister(AgencyCode agency, RequestOptions options) {
    Operation once =
        Operation.unrepeatable(
            "deleteAgency",
            settings.service("deleteAgency"),
            "Look for its code with agencies before it is deleted again.");
    Map<String, String> parameters = Map.of("AgencyCode", agency.value());
    Envelope unused =
        calls.call(ExchangeRequest.of(once, http(once, POST, parameters, NOTHING)), options);
  }

  @Override
  public void close() {
    calls.close();
  }

  /** Hash and length go before the first byte; the line end behind the message is not hashed. */
  private SendReceipt sendOnce(Path file, MessageKind kind, RequestOptions options) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("from", vxp.agency().value());
    parameters.putAll(ofKind(kind));
    vxp.receivers().ifPresent(json -> parameters.put("to", json));
    parameters.put("Content-Type", OCTETS);
    Operation once =
        Operation.unrepeatable(
            "sendEdoc",
            settings.service("sendEdoc"),
            "Look for it with sent before it is sent again.");
    try {
      parameters.put("hash-file", FileHash.of(file));
      BodyPublisher body =
          BodyPublishers.concat(BodyPublishers.ofFile(file), BodyPublishers.ofByteArray(LINE_END));
      ExchangeRequest request =
          ExchangeRequest.of(once, http(once, POST, parameters, new Content(OCTETS, body)));
      return new SendReceipt(calls.call(request, options).docId());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: check that it exists", e);
    }
  }

  private void eachSent(MessageKind kind, Consumer<SentEntry> sink, RequestOptions options) {
    calls.rows(
        form("getSentEdocList", ofKind(kind)), row -> sink.accept(ReplyRows.sent(row)), options);
  }

  private ExchangeRequest form(String service, Map<String, String> parameters) {
    Operation operation = repeatable(service);
    return ExchangeRequest.of(operation, http(operation, POST, parameters, NOTHING));
  }

  private Operation repeatable(String service) {
    return Operation.repeatable(service, settings.service(service));
  }

  /** The time is signed, so that each attempt signs anew. */
  private Function<Token, HttpCall> http(
      Operation operation, String method, Map<String, String> parameters, Content content) {
    return token -> {
      Map<String, String> signed = new LinkedHashMap<>();
      signed.put("timestamp", VxpSignature.timestamp(environment.clock().instant()));
      signed.put("systemid", vxp.agency().value());
      signed.putAll(parameters);
      Map<String, String> headers = VxpSignature.headers(signed, vxp.secret());
      headers.put("Content-Type", content.type());
      headers.put("Accept", JSON);
      return new HttpCall(method, operation.endpoint(), headers, content.body());
    };
  }

  private static Map<String, String> ofKind(MessageKind kind) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("servicetype", "eDoc");
    parameters.put("messagetype", kind.wireName());
    return parameters;
  }
}
