package vn.hoso.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.error.FailedCall;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.call.Operation;
import vn.hoso.internal.call.Token;
import vn.hoso.internal.call.TokenCalls;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.http.MemoryHttp;
import vn.hoso.internal.lgsp.LgspAccess;
import vn.hoso.portal.store.FoundResults;
import vn.hoso.portal.store.ResultFile;
import vn.hoso.portal.store.ResultQuery;
import vn.hoso.portal.store.StoredFile;
import vn.hoso.transport.RequestOptions;

/** The services of the store. Both may be repeated, since neither changes anything. Thread-safe. */
public final class StoreCalls implements AutoCloseable {

  private final StoreSettings settings;
  private final Environment environment;
  private final MemoryHttp http;
  private final LgspAccess lgsp;
  private final StoreRefusals refusals;
  private final FileFetch files;
  private final TokenCalls calls;

  public StoreCalls(StoreSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.http = new MemoryHttp(settings.timeouts().connect());
    this.lgsp = LgspAccess.of(settings.authentication(), http, environment, settings.listener());
    this.refusals = new StoreRefusals(lgsp, environment.clock());
    this.files = new FileFetch(settings, refusals);
    this.calls = new TokenCalls(lgsp.tokens(), environment, settings.listener());
  }

  public FoundResults search(ResultQuery query, RequestOptions options) {
    URI service = required(settings.searchService(), "searchService");
    ObjectNode body = SearchReply.request(query);
    return calls.call(
        Operation.repeatable("search", service),
        budget(options),
        (token, deadline, call) -> search(request(service, body, token), deadline, call));
  }

  public StoredFile download(ResultFile file, Path target, RequestOptions options) {
    URI service = required(settings.fileService(), "fileService");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (!file.agency().isEmpty()) {
      body.put("CoQuanChuQuan", file.agency());
    }
    body.put("DuongDan", file.path());
    return calls.call(
        Operation.repeatable("file", service),
        budget(options),
        (token, deadline, call) ->
            files.fetch(request(service, body, token), target, deadline, call));
  }

  @Override
  public void close() {
    try (http) {
      files.close();
    }
  }

  private FoundResults search(HttpCall request, Deadline deadline, FailedCall call)
      throws TokenRefused {
    HttpReply reply;
    try {
      reply = http.send(request, Limits.SEARCH_BYTES, deadline);
    } catch (HttpFailure e) {
      throw e.toException(call);
    }
    JsonNode json = SearchReply.json(reply.body());
    StoreReply judgement = SearchReply.reply(json);
    if (StoreRefusals.isRefusal(reply, judgement)) {
      throw refusals.of(call, reply, judgement);
    }
    if (!judgement.isSuccess()) {
      throw refusals.unreadable(
          call,
          reply,
          json.isObject()
              ? "the reply has no errorCode"
              : "the reply is not JSON, breaks off, or is longer than what is read of one");
    }
    return SearchReply.found(json);
  }

  private HttpCall request(URI service, ObjectNode body, Token token) {
    Map<String, String> headers = lgsp.headers(token);
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("Accept", "application/json");
    return new HttpCall("POST", service, headers, BodyPublishers.ofString(body.toString()));
  }

  private Budget budget(RequestOptions options) {
    return Budget.of(options, settings.timeouts(), settings.retry(), environment.nanoTime());
  }

  private static URI required(@Nullable URI service, String name) {
    if (service == null) {
      throw new IllegalStateException(
          "ResultStore: the client was built without " + name + "; set it to call this");
    }
    return service;
  }
}
