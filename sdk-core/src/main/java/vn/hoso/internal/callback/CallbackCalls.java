package vn.hoso.internal.callback;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.internal.inbox.FailureTrace;
import vn.hoso.internal.inbox.Inbox;
import vn.hoso.portal.callback.CallbackLimits;
import vn.hoso.portal.callback.CallbackReply;
import vn.hoso.portal.callback.CallbackRequest;
import vn.hoso.portal.callback.Delivery;
import vn.hoso.portal.callback.DuplicateAnswer;
import vn.hoso.portal.callback.OutgoingFile;
import vn.hoso.portal.callback.PortalMessage;

/** Answers the portal's calls: who calls, what, how large, and then the application. */
public final class CallbackCalls {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackCalls.class);
  private static final String SEARCH = "search/call";
  private static final String DOWNLOAD = "downloadfile/";
  private static final Pattern JSON =
      Pattern.compile(
          "application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final CallbackSettings settings;
  private final CallbackLimits limits;

  public CallbackCalls(CallbackSettings settings) {
    this.settings = settings;
    this.limits = settings.limits();
  }

  /** Answers whatever the caller sends, and whatever exception the application throws. */
  public CallbackReply answer(CallbackRequest request) {
    try {
      return switch (settings.callers().check(request)) {
        case ACCEPTED -> dispatch(request);
        case UNKNOWN -> refused(new Refusal(401, "Chưa xác thực hệ thống gọi"));
        case FORBIDDEN -> refused(new Refusal(403, "Hệ thống gọi không được phép"));
      };
    } catch (Refusal e) {
      return refused(e);
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.warn("A call of the portal failed and was answered with -1: {}", FailureTrace.of(e));
      return Answers.of(500, Answers.FAILED, "Lỗi xử lý, vui lòng gửi lại sau");
    }
  }

  private CallbackReply dispatch(CallbackRequest request) throws IOException, SQLException {
    String path = request.path();
    MessageService<?> service = settings.messages().get(path);
    if (service != null) {
      return take(request, path, service);
    }
    if (path.equals(SEARCH) && settings.search() != null) {
      JsonValues values = open(request, limits.messageBytes());
      PortalMessage query =
          parse(request, limits.messageBytes(), json -> MessageService.view(json, values));
      return Answers.of(200, Answers.ACCEPTED, "Thành công", settings.search().search(query));
    }
    if (path.startsWith(DOWNLOAD) && settings.files() != null) {
      return download(request, path.substring(DOWNLOAD.length()));
    }
    throw new Refusal(404, "Không có dịch vụ này");
  }

  private <T> CallbackReply take(CallbackRequest request, String path, MessageService<T> service)
      throws IOException, SQLException {
    long most = limits.messageBytes() + (service.hasFiles() ? limits.totalFileBytes() * 3 / 2 : 0L);
    JsonValues values = open(request, most);
    try (Spool spool = new Spool(settings.temporaryDirectory(), limits)) {
      T message = parse(request, most, json -> service.read(json, values, spool));
      String key = key(service.key().apply(message));
      DataSource dataSource = settings.dataSource();
      if (dataSource == null) {
        service.handler().accept(message, new Delivery(key, null));
        return accepted();
      }
      boolean first =
          new Inbox(dataSource, "portal/" + path, settings.clock())
              .once(
                  key,
                  connection -> service.handler().accept(message, new Delivery(key, connection)));
      return first || settings.duplicates() == DuplicateAnswer.ACCEPTED
          ? accepted()
          : Answers.of(200, Answers.ALREADY_RECEIVED, "Đã tiếp nhận trước đó");
    }
  }

  private CallbackReply download(CallbackRequest request, String id)
      throws IOException, SQLException {
    if (!request.method().equals("GET") && !request.method().equals("POST")) {
      throw new Refusal(405, "Phương thức không được hỗ trợ");
    }
    if (settings.files() == null || !UUID_FORM.matcher(id).matches()) {
      throw Refusal.malformed("Mã tệp không đúng định dạng UUID");
    }
    Optional<OutgoingFile> file = settings.files().find(UUID.fromString(id));
    return file.map(Answers::file)
        .orElseGet(() -> Answers.of(404, Answers.FAILED, "Không tìm thấy tệp"));
  }

  /** What can be told without reading the body. */
  private JsonValues open(CallbackRequest request, long most) {
    if (!request.method().equals("POST")) {
      throw new Refusal(405, "Chỉ hỗ trợ phương thức POST");
    }
    if (!JSON.matcher(request.header("Content-Type").orElse("").strip()).matches()) {
      throw new Refusal(415, "Nội dung phải là application/json, mã hóa UTF-8");
    }
    String length = request.header("Content-Length").orElse("0").strip();
    if (length.matches("\\d{19,}") || (length.matches("\\d+") && Long.parseLong(length) > most)) {
      throw Refusal.tooLarge("Nội dung vượt quá dung lượng cho phép");
    }
    return new JsonValues(limits.messageBytes());
  }

  @FunctionalInterface
  private interface Parsing<T> {
    T read(JsonParser json) throws IOException;
  }

  private <T> T parse(CallbackRequest request, long most, Parsing<T> parsing) throws IOException {
    try (JsonParser json =
        JsonValues.parser(new LimitedInput(request.body(), most), limits.messageBytes())) {
      T message = parsing.read(json);
      if (json.nextToken() != null) {
        throw Refusal.malformed("Nội dung thừa sau JSON");
      }
      return message;
    } catch (StreamConstraintsException e) {
      throw Refusal.tooLarge("Nội dung vượt quá giới hạn cho phép");
    } catch (JsonProcessingException e) {
      throw Refusal.malformed("Nội dung không phải JSON hợp lệ");
    }
  }

  private static String key(String key) {
    if (key.isBlank() || key.length() > Inbox.KEY_LENGTH) {
      throw new IllegalStateException(
          "A key has to have 1 to " + Inbox.KEY_LENGTH + " characters: change what makes it");
    }
    return key;
  }

  private static CallbackReply accepted() {
    return Answers.of(200, Answers.ACCEPTED, "Tiếp nhận thành công");
  }

  private static CallbackReply refused(Refusal refusal) {
    LOG.debug("Refused a call of the portal with {}", refusal.status());
    return Answers.of(refusal.status(), Answers.FAILED, String.valueOf(refusal.getMessage()));
  }
}
