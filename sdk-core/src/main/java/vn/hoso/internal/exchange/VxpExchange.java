package vn.hoso.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.EdxmlWriter;
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
import vn.hoso.internal.digest.Sha256;
import vn.hoso.internal.edxml.EdxmlTime;
import vn.hoso.internal.edxml.PartFile;
import vn.hoso.transport.RequestOptions;

/** The services of the axis. Thread-safe. */
public final class VxpExchange implements DocumentExchange {

  private static final String OCTETS = "application/octet-stream";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String DOC_ID = "docId";
  private static final byte[] LINE_END = {'\r', '\n'};

  private final VxpSettings settings;
  private final VxpCalls calls;

  public VxpExchange(VxpSettings settings, Environment environment) {
    this.settings = settings;
    this.calls = new VxpCalls(settings, environment);
  }

  @Override
  public SendReceipt send(
      EdxmlMessage message, List<OutgoingAttachment> attachments, RequestOptions options) {
    try (SpoolFile spool = SpoolFile.in(settings.temporaryDirectory())) {
      MessageDigest digest = Sha256.create();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(spool.path()), digest)) {
        EdxmlWriter.create().write(message, attachments, out);
      } catch (IOException e) {
        throw new UncheckedIOException(
            spool.path() + " cannot be written: check that the disk has room", e);
      }
      return send(spool.path(), FileHash.hex(digest.digest()), MessageKind.of(message), options);
    }
  }

  @Override
  public SendReceipt sendFile(Path file, MessageKind kind, RequestOptions options) {
    try {
      return send(file, FileHash.of(file), kind, options);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: check that it exists", e);
    }
  }

  @Override
  public List<ReceivedEntry> received(ReceivedQuery query, RequestOptions options) {
    Map<String, String> parameters = ofKind(query.kind());
    query.from().ifPresent(day -> parameters.put("fromDate", EdxmlTime.format(day)));
    query.to().ifPresent(day -> parameters.put("toDate", EdxmlTime.format(day)));
    return list("getReceivedEdocList", parameters, VxpRows::received, options);
  }

  @Override
  public List<SentEntry> sent(MessageKind kind, RequestOptions options) {
    return list("getSentEdocList", ofKind(kind), VxpRows::sent, options);
  }

  @Override
  public List<SentEntry> status(String docId, MessageKind kind, RequestOptions options) {
    Map<String, String> parameters = ofKind(kind);
    parameters.put(DOC_ID, checked(docId));
    return list("getSentEdocList", parameters, VxpRows::sent, options);
  }

  @Override
  public void fetch(String docId, Path target, RequestOptions options) {
    VxpRequest request =
        new VxpRequest(
            repeatable("getEdoc"),
            Map.of(DOC_ID, checked(docId)),
            JSON,
            BodyPublishers.ofString("{}"),
            Limits.MESSAGE_BYTES);
    try (VxpReply reply = calls.call(request, options);
        PartFile part = PartFile.nextTo(target)) {
      decode(reply, part.stream());
      part.moveTo(target);
    } catch (IOException e) {
      throw new UncheckedIOException(
          target + " cannot be written: check directory and disk, and fetch it again", e);
    }
  }

  @Override
  public void acknowledge(String docId, Receipt receipt, RequestOptions options) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(DOC_ID, checked(docId));
    parameters.put("status", receipt.wireName());
    calls.call(form(repeatable("updateStatus"), parameters), options).close();
  }

  @Override
  public void agencies(Consumer<ExchangeAgency> sink, RequestOptions options) {
    rows("getAgenciesList", Map.of(), row -> sink.accept(VxpRows.agency(row)), options);
  }

  @Override
  public void register(AgencyRegistration agency, RequestOptions options) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", agency.id());
    body.put("pcode", agency.parentCode());
    body.put("code", agency.code().value());
    body.put("name", agency.name());
    body.put("mail", agency.mail());
    body.put("mobile", agency.mobile());
    body.put("fax", agency.fax());
    Operation once =
        Operation.unrepeatable(
            "registerAgency",
            settings.service("registerAgency"),
            "Look for its code with agencies before it is registered again.");
    VxpRequest request =
        new VxpRequest(
            once, Map.of(), JSON, BodyPublishers.ofString(body.toString()), Limits.LIST_BYTES);
    calls.call(request, options).close();
  }

  @Override
  public void close() {
    calls.close();
  }

  /** Hash and length go before the first byte; the line end behind the message is not hashed. */
  private SendReceipt send(Path file, String hash, MessageKind kind, RequestOptions options) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("from", settings.agency().value());
    parameters.putAll(ofKind(kind));
    parameters.put("Content-Type", OCTETS);
    parameters.put("hash-file", hash);
    Operation once =
        Operation.unrepeatable(
            "sendEdoc",
            settings.service("sendEdoc"),
            "Look for it with sent before it is sent again.");
    VxpRequest request =
        new VxpRequest(once, parameters, OCTETS, withLineEnd(file), Limits.LIST_BYTES);
    try (VxpReply reply = calls.call(request, options)) {
      return new SendReceipt(reply.envelope().docId());
    }
  }

  private <T> List<T> list(
      String service,
      Map<String, String> parameters,
      Function<Map<String, String>, T> entry,
      RequestOptions options) {
    List<T> entries = new ArrayList<>();
    rows(service, parameters, row -> entries.add(entry.apply(row)), options);
    return List.copyOf(entries);
  }

  private void rows(
      String service,
      Map<String, String> parameters,
      Consumer<Map<String, String>> sink,
      RequestOptions options) {
    try (VxpReply reply = calls.call(form(repeatable(service), parameters), options)) {
      ReplyJson.rows(reply.file().path(), sink);
    } catch (IOException e) {
      throw new UncheckedIOException("The answer of " + service + " cannot be read again", e);
    }
  }

  private void decode(VxpReply reply, OutputStream target) throws IOException {
    try {
      if (ReplyJson.bytes(reply.file().path(), target) == 0) {
        throw calls.unreadable(reply, "the reply has no data");
      }
    } catch (JsonProcessingException e) {
      // Not a cause: its message quotes the reply.
      throw calls.unreadable(reply, "the data of the reply is not base64");
    }
  }

  private VxpRequest form(Operation operation, Map<String, String> parameters) {
    return new VxpRequest(operation, parameters, FORM, BodyPublishers.noBody(), Limits.LIST_BYTES);
  }

  private Operation repeatable(String service) {
    return Operation.repeatable(service, settings.service(service));
  }

  private static Map<String, String> ofKind(MessageKind kind) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("servicetype", "eDoc");
    parameters.put("messagetype", kind.wireName());
    return parameters;
  }

  private static BodyPublisher withLineEnd(Path file) {
    try {
      return BodyPublishers.concat(
          BodyPublishers.ofFile(file), BodyPublishers.ofByteArray(LINE_END));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: check that it exists", e);
    }
  }

  /** It becomes a header. */
  private static String checked(String docId) {
    if (!docId.matches("[!-~]{1,200}")) {
      throw new IllegalArgumentException(
          "docId: expected up to 200 printable ASCII characters, as the service gives them");
    }
    return docId;
  }
}
