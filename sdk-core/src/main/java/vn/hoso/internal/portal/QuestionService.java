package vn.hoso.internal.portal;

import static vn.hoso.internal.portal.Lenient.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.internal.call.Operation;
import vn.hoso.portal.LocalQuestion;
import vn.hoso.portal.OfficialAnswer;
import vn.hoso.portal.Question;
import vn.hoso.portal.QuestionAnswer;
import vn.hoso.transport.RequestOptions;

/** The services whose names have {@code HoiDap} or {@code CauHoi} in them. Thread-safe. */
public final class QuestionService {

  private static final String RECEIVED = "LayDanhSachHoiDapGuiTuDVCQG";
  private static final String OF_AGENCIES = "LayDanhSachHoiDapBoCoQuan";
  private static final String ANSWERS = "LayNoiDungTraLoiTheoCauHoi";
  private static final String PUBLISH = "DongBoHoiDap";
  private static final String ANSWER = "DongBoKetQuaHoiDapGuiTuDVCQG";

  private final PortalCalls calls;
  private final DateTimeFormatter dateFormat;

  public QuestionService(PortalCalls calls, PortalSettings settings) {
    this.calls = calls;
    this.dateFormat = settings.answerDateFormat();
  }

  public List<Question> received(RequestOptions options) {
    return read(RECEIVED, none(), QuestionService::question, options);
  }

  public List<Question> ofAgencies(RequestOptions options) {
    return read(OF_AGENCIES, none(), QuestionService::question, options);
  }

  public List<QuestionAnswer> answers(String questionId, RequestOptions options) {
    return read(
        ANSWERS,
        none().put("cauhoiid", questionId),
        item -> new QuestionAnswer(text(item, "TRALOIID"), text(item, "NOIDUNGTRALOI")),
        options);
  }

  public void publish(List<LocalQuestion> questions, RequestOptions options) {
    sendOnce(
        PUBLISH,
        items("questions", questions, QuestionService::item),
        "Ask the portal's operators, or look the questions up on the portal's page, before they are"
            + " sent again.",
        options);
  }

  public void answer(List<OfficialAnswer> answers, RequestOptions options) {
    sendOnce(
        ANSWER,
        items("answers", answers, this::item),
        "Ask answers for each question before its answer is sent again.",
        options);
  }

  private <T> List<T> read(
      String service,
      ObjectNode parameters,
      Function<JsonNode, T> mapping,
      RequestOptions options) {
    Operation operation = Operation.repeatable(service, calls.integration().uri());
    PortalReply reply =
        calls.call(
            new PortalRequest(operation, calls.integration(), parameters), calls.budget(options));
    return Lenient.list(reply.root(), "result", mapping);
  }

  private void sendOnce(
      String service, List<ObjectNode> items, String outcomeAdvice, RequestOptions options) {
    Operation operation = Operation.unrepeatable(service, calls.integration().uri(), outcomeAdvice);
    calls.call(
        new PortalRequest(operation, calls.integration(), PortalRequest.data(null, items)),
        calls.budget(options));
  }

  private static <T> List<ObjectNode> items(
      String name, List<T> values, Function<T, ObjectNode> mapping) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty: give at least one");
    }
    return values.stream().map(mapping).toList();
  }

  private static ObjectNode item(LocalQuestion question) {
    return none()
        .put("HOIDAPID", question.id())
        .put("MaLinhVuc", question.fieldCode())
        .put("NOIDUNG", question.content())
        .put("MADONVI", question.agency().value())
        .put("TENDONVI", question.agencyName());
  }

  private ObjectNode item(OfficialAnswer answer) {
    return none()
        .put("HOIDAPID", answer.questionId())
        .put("MADONVI", answer.agency().value())
        .put("NGUOITRALOI", answer.answeredBy())
        .put("CHUCVUNGUOITRALOI", answer.position())
        .put("NGAYTRALOI", dateFormat.format(VietnamTime.local(answer.answeredAt())))
        .put("NOIDUNGTRALOI", answer.content());
  }

  private static Question question(JsonNode item) {
    return new Question(
        text(item, "HOIDAPID"),
        text(item, "MALINHVUC"),
        text(item, "MATTHCDP"),
        text(item, "MADONVI"),
        text(item, "TENDONVI"),
        text(item, "NOIDUNG"),
        text(item, "TRALOIID"),
        text(item, "NOIDUNGTRALOI"),
        text(item, "HOVATEN"),
        text(item, "DIACHI"),
        text(item, "THUDIENTU"),
        text(item, "SODIENTHOAI"),
        text(item, "TRANGTHAI"));
  }

  private static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }
}
