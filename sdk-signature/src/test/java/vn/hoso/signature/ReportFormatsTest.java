package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.CheckResult.Outcome;
import vn.hoso.signature.fixture.RawPdf;
import vn.hoso.signature.fixture.SimulatedPki;

/** The report for programs and the report for a browser. */
class ReportFormatsTest {

  private static final Path SCHEMA = Path.of("docs", "verification-report.schema.json");

  @TempDir Path dir;

  private final SimulatedPki world = new SimulatedPki();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void toJson_goodBadAndUnsigned_keepsToTheSchema() throws IOException {
    for (VerificationReport report : reports("quyết định.pdf")) {
      assertThat(violations(report.toJson())).as(report.toJson()).isEmpty();
    }
  }

  @Test
  void toJson_withAnotherField_breaksTheSchema() throws IOException {
    String json = reports("quyết định.pdf").get(0).toJson();

    assertThat(violations(json.replace("\"intact\":true", "\"whole\":true"))).isNotEmpty();
  }

  @Test
  void schema_wordsOfTheReport_areAllThatThereAre() throws IOException {
    JsonNode definitions = new JsonMapper().readTree(SCHEMA.toFile()).get("$defs");
    JsonNode check = definitions.at("/check/properties");

    assertThat(words(check.at("/check/enum"))).isEqualTo(names(EnumSet.allOf(Check.class)));
    assertThat(words(check.at("/outcome/enum"))).isEqualTo(names(EnumSet.allOf(Outcome.class)));
    assertThat(words(definitions.at("/subIndication/enum")))
        .startsWith(names(EnumSet.allOf(SubIndication.class)).toArray(String[]::new))
        .endsWith("null");
    assertThat(words(definitions.at("/signature/properties/timeSource/enum")))
        .isEqualTo(names(EnumSet.allOf(TimeSource.class)));
  }

  @Test
  void toHtml_hasTheSevenFieldsAndTheChecks() throws IOException {
    VerificationReport report = reports("quyết định.pdf").get(0);

    assertThat(report.toHtml())
        .startsWith("<!DOCTYPE html>")
        .contains("<dt>Tổ chức phát hành</dt>", "<dt>Người ký</dt><dd>Nguyễn Thị Hồng Nhung</dd>")
        .contains("<dt>Đơn vị quản lý chứng thư</dt>", "<dt>Tính toàn vẹn</dt><dd>Nguyên vẹn</dd>")
        .contains("<dt>Tính hợp lệ của chữ ký tại thời điểm ký</dt>")
        .contains("<dt>Dấu thời gian</dt>", "<dt>Thời hạn chứng thư</dt>")
        .contains("<span class=\"verdict VALID\">HỢP LỆ</span>")
        .doesNotContain("<script", "http");
  }

  @Test
  void toHtml_nameWithMarkup_staysText() throws IOException {
    VerificationReport report = reports("<img src=x onerror='alert(1)'>&.pdf").get(0);

    assertThat(report.toHtml())
        .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;.pdf")
        .doesNotContain("<img");
  }

  private List<VerificationReport> reports(String name) throws IOException {
    Path unsigned = Files.write(dir.resolve("chưa ký " + name), RawPdf.classic(RawPdf.ONE_PAGE));
    Path made = world.sign(unsigned, world.official(), SignatureLevel.B_T);
    byte[] bytes = Files.readAllBytes(made);
    Path signed = Files.write(dir.resolve(name), bytes);
    bytes[12] ^= 1;
    Path changed = Files.write(dir.resolve("đã sửa " + name), bytes);
    SignatureVerifier verifier = world.verifier(dir);
    List<VerificationReport> reports = new ArrayList<>();
    for (Path each : List.of(signed, changed, unsigned)) {
      reports.add(verifier.verify(each));
    }
    assertThat(reports)
        .extracting(report -> report.verdict().code())
        .containsExactly("VALID", "INVALID", "UNSIGNED");
    return reports;
  }

  private static Iterable<ValidationMessage> violations(String json) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
    return schema.validate(new JsonMapper().readTree(json));
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(each -> words.add(each.asText()));
    return words;
  }

  private static <E extends Enum<E>> List<String> names(EnumSet<E> all) {
    return Stream.of(all.toArray(new Enum<?>[0])).map(Enum::name).toList();
  }
}
