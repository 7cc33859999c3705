package vn.hoso.internal.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.hoso.error.FailedCall;
import vn.hoso.error.HosoException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.internal.call.Attempts;
import vn.hoso.internal.call.Budget;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.http.FileHttp;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.transport.RequestOptions;

/**
 * Calls of the axis: signs, sends, reads, and repeats what may be repeated. The time is signed, so
 * that each attempt signs anew. Thread-safe.
 */
final class VxpCalls implements AutoCloseable {

  private final VxpSettings settings;
  private final Environment environment;
  private final ReplyDecoder decoder;
  private final FileHttp http;

  VxpCalls(VxpSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    this.decoder = new ReplyDecoder(environment.clock());
    this.http = new FileHttp(settings.timeouts().connect());
  }

  /**
   * Calls.
   *
   * @return a success, to be closed
   * @throws HosoException anything else
   */
  VxpReply call(VxpRequest request, RequestOptions options) {
    Budget budget =
        Budget.of(options, settings.timeouts(), settings.retry(), environment.nanoTime());
    Attempts attempts = new Attempts(request.operation(), budget, environment, settings.listener());
    try {
      while (true) {
        Deadline deadline = attempts.begin();
        try {
          VxpReply reply = attempt(request, deadline, attempts.call());
          attempts.succeeded();
          return reply;
        } catch (HosoException failure) {
          attempts.pauseAfter(failure);
        }
      }
    } catch (HosoException failure) {
      throw attempts.failed(failure);
    }
  }

  /** For a reply that is a success, but not in what it carries. */
  UnreadableReplyException unreadable(VxpReply reply, String problem) {
    return decoder.unreadable(reply.http(), reply.call(), problem);
  }

  @Override
  public void close() {
    http.close();
  }

  private VxpReply attempt(VxpRequest request, Deadline deadline, FailedCall call) {
    SpoolFile file = SpoolFile.in(settings.temporaryDirectory());
    boolean kept = false;
    try {
      HttpReply answer = http.send(signed(request), file.path(), request.replyLimit(), deadline);
      VxpReply reply = new VxpReply(decoder.decode(answer, file.path(), call), answer, call, file);
      kept = true;
      return reply;
    } catch (HttpFailure e) {
      throw e.toException(call);
    } finally {
      if (!kept) {
        file.close();
      }
    }
  }

  private HttpCall signed(VxpRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("timestamp", VxpSignature.timestamp(environment.clock().instant()));
    parameters.put("systemid", settings.agency().value());
    parameters.putAll(request.parameters());
    Map<String, String> headers = VxpSignature.headers(parameters, settings.secret());
    headers.put("Content-Type", request.contentType());
    headers.put("Accept", "application/json");
    return new HttpCall("POST", request.operation().endpoint(), headers, request.body());
  }
}
