package vn.hoso.internal.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.hoso.error.FailedCall;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.edxml.PartFile;
import vn.hoso.internal.exchange.SpoolFile;
import vn.hoso.internal.http.FileHttp;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.portal.Endpoint;

/**
 * Receipts, which come in one of three ways: as the PDF itself, as JSON with the PDF in base64, or
 * as JSON with an address ({@code UrlBienLai}). Memory does not depend on their size. Thread-safe.
 */
final class Bills implements AutoCloseable {

  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

  private final PaymentSettings settings;
  private final ReplyReader reader;
  private final FileHttp http;

  Bills(PaymentSettings settings, ReplyReader reader) {
    this.settings = settings;
    this.reader = reader;
    this.http = new FileHttp(settings.timeouts().connect());
  }

  /** Fetches once; the file is there when it is complete. */
  void fetch(Endpoint endpoint, ObjectNode message, Path target, Deadline deadline, FailedCall call)
      throws HttpFailure {
    try (SpoolFile spool = SpoolFile.in(settings.temporaryDirectory())) {
      Map<String, String> headers = new HashMap<>(endpoint.headers());
      headers.put("Content-Type", "application/json");
      BodyPublisher json = BodyPublishers.ofString(message.toString());
      HttpReply reply =
          send(new HttpCall("POST", endpoint.uri(), headers, json), spool.path(), deadline, call);
      if (stored(reply, spool.path(), target, call)) {
        return;
      }
      URI address = ours(reader.read(reply, call).field("UrlBienLai"), reply, call);
      fetch(address, endpoint.headers(), target, deadline, call);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private void fetch(
      URI address, Map<String, String> headers, Path target, Deadline deadline, FailedCall call)
      throws HttpFailure {
    try (SpoolFile spool = SpoolFile.in(settings.temporaryDirectory())) {
      HttpCall get = new HttpCall("GET", address, headers, BodyPublishers.noBody());
      HttpReply reply = send(get, spool.path(), deadline, call);
      if (!stored(reply, spool.path(), target, call)) {
        PaymentReply unused = reader.read(reply, call); // throws if it is a refusal
        throw reader.unreadable(reply, call, "what is at UrlBienLai is not a PDF");
      }
    }
  }

  private HttpReply send(HttpCall request, Path answer, Deadline deadline, FailedCall call)
      throws HttpFailure {
    HttpReply reply = http.send(request, answer, Limits.BILL_BYTES, deadline);
    if (reply.cutOff()) {
      throw reader.unreadable(reply, call, "the reply is longer than what is read of one");
    }
    return reply;
  }

  /** Whether the reply has the receipt itself, which then is where it shall be. */
  private boolean stored(HttpReply reply, Path spooled, Path target, FailedCall call) {
    if (reply.status() != 200) {
      return false;
    }
    try (PartFile part = PartFile.nextTo(target)) {
      if (startsLikePdf(reply.body())) {
        try (InputStream pdf = Files.newInputStream(spooled)) {
          pdf.transferTo(part.stream());
        }
      } else if (!BillJson.decode(spooled, part.stream())) {
        return false;
      }
      part.moveTo(target);
      return true;
    } catch (JsonProcessingException e) {
      // Not a cause: its message quotes the reply.
      throw reader.unreadable(reply, call, "the reply is neither a PDF nor JSON, or breaks off");
    } catch (IOException e) {
      throw new UncheckedIOException(
          target + " cannot be written: check directory and disk, and fetch it again", e);
    }
  }

  private static boolean startsLikePdf(byte[] beginning) {
    return Arrays.equals(Arrays.copyOf(beginning, PDF.length), PDF);
  }

  /**
   * The address as seen from here. The platform gives that of a security server of its own network;
   * besides, an address that comes from outside must not lead anywhere else.
   */
  private URI ours(String address, HttpReply reply, FailedCall call) {
    try {
      URI given = new URI(address);
      String path = given.getRawPath();
      if (path != null && path.startsWith("/")) {
        String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        URI base = settings.base();
        return new URI(base.getScheme() + "://" + base.getRawAuthority() + path + query);
      }
    } catch (URISyntaxException e) {
      // Not a cause: its message quotes the address, which may open the receipt.
      throw reader.unreadable(reply, call, "the reply's UrlBienLai is not an address");
    }
    throw reader.unreadable(
        reply, call, "the reply has neither a PDF nor a UrlBienLai with a path");
  }
}
