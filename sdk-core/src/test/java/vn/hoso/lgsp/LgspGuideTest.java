package vn.hoso.lgsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.lgsp.civilstatus.CivilStatusOptions;
import vn.hoso.lgsp.civilstatus.CivilStatusQuery;
import vn.hoso.lgsp.civilstatus.CivilStatusReceipt;
import vn.hoso.lgsp.civilstatus.CivilStatusResults;
import vn.hoso.lgsp.civilstatus.CivilStatusSubmission;
import vn.hoso.lgsp.judicial.JudicialRecordsApplication;
import vn.hoso.lgsp.judicial.JudicialRecordsOptions;
import vn.hoso.lgsp.judicial.JudicialRecordsReceipt;
import vn.hoso.lgsp.post.PostOptions;
import vn.hoso.lgsp.post.PostOrder;
import vn.hoso.lgsp.post.PostParty;
import vn.hoso.lgsp.post.PostReceipt;
import vn.hoso.testing.LgspAccounts;
import vn.hoso.transport.Secret;

/** What {@code docs/lgsp.md} shows of the gateway's client. */
class LgspGuideTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-24T01:30:00Z");

  private final LgspRig rig = new LgspRig();
  private final DossierNumber number = DossierNumber.of("H17.99-261124-0007");

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void everySnippet_againstTheSimulator_runs() {
    LgspGateway gateway =
        gateway(
            rig.lgsp.baseUri(LgspRig.SCHEME),
            LgspAccounts.of(rig.lgsp, LgspRig.SCHEME),
            Secret.of(rig.services.judicialAuthKey()));
    try (gateway) {
      assertThat(communes(gateway).status()).isEqualTo(200);
      assertThat(civilStatus(gateway).results()).hasSize(1);
      assertThat(judicialRecords(gateway).data()).isNotEmpty();
      assertThat(post(gateway).status()).isEqualTo("100");
    }
  }

  private static LgspGateway gateway(
      URI base, LgspAuthentication authentication, Secret judicialKey) {
    LgspGateway gateway =
        LgspGateway.builder()
            .base(base)
            .authentication(authentication)
            .civilStatus(
                CivilStatusOptions.builder()
                    .submitPath("hotich/1.0/NhanDKHT")
                    .resultsPath("hotich/1.0/LayKetQua")
                    .province("48")
                    .codes(AnswerCodes.ofSuccess("1").withAlreadyThere("HT02"))
                    .build())
            .judicialRecords(
                JudicialRecordsOptions.builder()
                    .path("lltp/1.0/NhanHoSoLLTP")
                    .authKey(judicialKey)
                    .province("48", "Thành phố Đà Nẵng")
                    .build())
            .post(
                PostOptions.builder()
                    .path("vnpost/1.0/TaoDonHang")
                    .customerCode("KH480099")
                    .codes(AnswerCodes.ofSuccess("100"))
                    .build())
            .build();
    return gateway;
  }

  private LgspReply communes(LgspGateway gateway) {
    LgspReply reply =
        gateway.call(
            LgspRequest.post("dich-vu/1.0/xa")
                .body(LgspBody.json(Map.of("maTinh", "48")))
                .repeatable()
                .build());
    Map<String, Object> fields = reply.fields();
    assertThat(fields).containsEntry("method", "POST");
    return reply;
  }

  private CivilStatusResults civilStatus(LgspGateway gateway) {
    CivilStatusSubmission birth =
        CivilStatusSubmission.builder()
            .unit("20230")
            .module("KS")
            .dossier(number)
            .receivedAt(RECEIVED)
            .declaration(Declaration.of(Map.of("nksHoTen", "Đoàn Ngọc Quỳnh Giao")))
            .build();
    CivilStatusReceipt receipt = gateway.civilStatus().submit(birth);
    CivilStatusResults results = gateway.civilStatus().results(CivilStatusQuery.of("KS", number));
    assertThat(receipt.status()).isEqualTo("1");
    return results;
  }

  private JudicialRecordsReceipt judicialRecords(LgspGateway gateway) {
    JudicialRecordsApplication application =
        JudicialRecordsApplication.builder()
            .dossier(number)
            .source("1")
            .receivedAt(RECEIVED)
            .form("1")
            .purpose("3")
            .declaration(Declaration.of(Map.of("nycHoTen", "Huỳnh Thị Bích Phượng")))
            .build();
    return gateway.judicialRecords().apply(application);
  }

  private PostReceipt post(LgspGateway gateway) {
    PostOrder order =
        PostOrder.builder()
            .number("H17.99-261124-0007-1")
            .sender(PostParty.of("UBND phường Hải Châu", "02363822288", "76 Quang Trung", "48"))
            .receiver(PostParty.of("Huỳnh Thị Bích Phượng", "0905123456", "tổ 5, Núi Thành", "48"))
            .description("Giấy khai sinh")
            .build();
    return gateway.post().order(order);
  }

  @Test
  void guide_showsWhatRunsHere() throws IOException {
    String source =
        compact(Files.readString(Path.of("src/test/java/vn/hoso/lgsp/LgspGuideTest.java")));
    String guide = Files.readString(Path.of("docs/lgsp.md"));
    String part = guide.substring(guide.indexOf("## The client"), guide.indexOf("## The store"));
    List<String> snippets =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(part)
            .results()
            .map((MatchResult match) -> compact(match.group(1)))
            .toList();

    assertThat(snippets).hasSize(5).allMatch(source::contains);
  }

  private static String compact(String code) {
    return code.replaceAll("\\s+", "");
  }
}
