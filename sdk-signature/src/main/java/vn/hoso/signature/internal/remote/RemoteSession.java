package vn.hoso.signature.internal.remote;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.key.Pin;

/**
 * One operation at a service: its calls, and the errors that name service and transaction. Secrets
 * that were used are masked in what the service says. Used by one thread.
 */
public final class RemoteSession {

  private static final Set<Integer> PASSING = Set.of(408, 425, 429);
  private static final int MAX_EXCERPT = 200;
  private static final int MIN_SECRET = 4;
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed();

  private final RemoteHttp http;
  private final String service;
  private final String transaction;
  private final List<String> used = new ArrayList<>();

  /**
   * Starts an operation.
   *
   * @param service its name in messages
   * @param transaction its id in messages; empty if there is none
   */
  public RemoteSession(RemoteHttp http, String service, String transaction) {
    this.http = http;
    this.service = service;
    this.transaction = transaction;
  }

  /**
   * An answer of the service.
   *
   * @param status HTTP
   */
  public record Answer(int status, Json body) {
    boolean isSuccess() {
      return status / 100 == 2;
    }
  }

  Instant now() {
    return http.clock().instant();
  }

  /** The characters of a secret, which are masked from now on. */
  String reveal(Supplier<Pin> secret) {
    String revealed = revealed(secret.get());
    mask(revealed);
    mask(RemoteHttp.encoded(revealed));
    return revealed;
  }

  /** The characters of a secret, as a JSON generator takes them. */
  public static String revealed(Pin secret) {
    char[] characters = secret.reveal();
    String revealed = new String(characters);
    Arrays.fill(characters, '\0');
    return revealed;
  }

  void mask(String secret) {
    if (secret.length() >= MIN_SECRET) {
      used.add(secret);
    }
  }

  Answer post(String path, Map<String, String> headers, Map<String, ?> body) {
    return send(path, headers, "application/json", Json.write(body));
  }

  /** Posts a form (WHATWG URL, application/x-www-form-urlencoded). */
  Answer postForm(String path, Map<String, String> fields) {
    return send(path, Map.of(), "application/x-www-form-urlencoded", RemoteHttp.form(fields));
  }

  private Answer send(
      String path, Map<String, String> headers, String contentType, byte[] content) {
    HttpResponse<byte[]> response;
    try {
      response = http.post(path, headers, contentType, content);
    } catch (IOException e) {
      throw passing(
          "did not answer (%s: %s)".formatted(path, e.getMessage()),
          "check the network, and try again later",
          e);
    } catch (IllegalArgumentException e) {
      // The JDK's message quotes the header, which has a secret.
      throw lasting(
          "cannot be sent its access token: it has characters that no header may have",
          "log in again, or ask its operator");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw passing("was not waited for", "the thread was interrupted", e);
    }
    return answer(path, response);
  }

  private Answer answer(String path, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status >= 500 || PASSING.contains(status)) {
      throw passing("is in trouble: HTTP %d for %s".formatted(status, path), "try later", null);
    }
    try {
      return new Answer(
          status, response.body().length == 0 ? new Json(null) : Json.parse(response.body()));
    } catch (IOException e) {
      // The parser's exception quotes what it read, which may be anything.
      if (status / 100 == 4) {
        throw lasting(
            "refuses with HTTP %d for %s".formatted(status, path), "check address and credentials");
      }
      throw passing(
          "answers something else than JSON, HTTP %d for %s: perhaps a page of a proxy"
              .formatted(status, path),
          "check the address, and try later",
          null);
    }
  }

  /** A fault that may be gone when the same call is made again. */
  public RemoteSigningException passing(String what, String remedy, @Nullable Throwable cause) {
    return new RemoteSigningException(message(what, remedy), true, cause);
  }

  /** A fault that stays until somebody does something about it. */
  public RemoteSigningException lasting(String what, String remedy) {
    return new RemoteSigningException(message(what, remedy), false, null);
  }

  /** As above, with its cause. */
  RemoteSigningException lasting(String what, Throwable cause, String remedy) {
    return new RemoteSigningException(message(what, remedy), false, cause);
  }

  /** For an answer that says why not. */
  RemoteSigningException refused(String operation, Answer answer, String code, String text) {
    return lasting(
        "refuses %s: HTTP %d, code %s%s"
            .formatted(
                operation, answer.status(), code.isEmpty() ? "none" : excerpt(code), quoted(text)),
        "look the code up in its documents, or ask its operator");
  }

  /** What a service says, without the secrets that it was told, in one line. */
  String excerpt(String text) {
    String masked = text;
    // A short secret may be a part of a long one, whose rest would stay.
    for (String secret : used.stream().sorted(LONGEST_FIRST).toList()) {
      masked = masked.replace(secret, "***");
    }
    masked = masked.replaceAll("\\p{Cntrl}+", " ");
    return masked.length() > MAX_EXCERPT ? masked.substring(0, MAX_EXCERPT) + "…" : masked;
  }

  private String quoted(String text) {
    return text.isEmpty() ? "" : ", \"" + excerpt(text) + "\"";
  }

  private String message(String what, String remedy) {
    String subject = transaction.isEmpty() ? "" : ", transaction " + transaction;
    return "%s at %s%s %s; %s".formatted(service, http.base(), subject, what, remedy);
  }
}
