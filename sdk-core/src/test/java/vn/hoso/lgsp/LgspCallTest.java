package vn.hoso.lgsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.error.ServiceException;
import vn.hoso.error.UnreadableReplyException;
import vn.hoso.simulator.lgsp.LgspFault;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.RecordedCall;
import vn.hoso.testing.LgspAccounts;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.RequestOptions;
import vn.hoso.transport.RetryPolicy;

/** Any service behind a gateway. */
class LgspCallTest {

  private static final String SERVICE = "tra-cuu-xa";

  private final LgspRig rig = new LgspRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void get_segmentsQueryAndHeaders_areSentEncoded() {
    LgspRequest request =
        LgspRequest.get(rig.echo("xa"))
            .segment("Núi Thành/1")
            .query("tên", "Đông & Yên")
            .query("tên", "a+b")
            .header("X-Ma-Don-Vi", "H17.99")
            .build();

    LgspReply reply = rig.gateway().call(request);

    assertThat(reply.fields())
        .containsEntry("method", "GET")
        .containsEntry("path", "/wso2/dich-vu/1.0/xa/N%C3%BAi%20Th%C3%A0nh%2F1")
        .containsEntry("query", "t%C3%AAn=%C4%90%C3%B4ng%20%26%20Y%C3%AAn&t%C3%AAn=a%2Bb")
        .containsEntry("body", "");
    assertThat(rig.lgsp.calls("N%C3%BAi%20Th%C3%A0nh%2F1").get(0).headers().get("x-ma-don-vi"))
        .containsExactly("H17.99");
  }

  @Test
  void post_jsonOfFields_isSentInOrder() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ten", "Đông Yên");
    fields.put("so", 7L);
    fields.put("phi", new BigDecimal("1.50"));
    fields.put("con", Arrays.asList(true, null, Map.of("ma", 1)));

    LgspReply reply = rig.gateway().call(post(LgspBody.json(fields)));

    assertThat(reply.fields())
        .containsEntry("contentType", "application/json; charset=utf-8")
        .containsEntry(
            "body", "{\"ten\":\"Đông Yên\",\"so\":7,\"phi\":1.50,\"con\":[true,null,{\"ma\":1}]}");
  }

  @Test
  void post_form_isSentEncoded() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("tên", "Đông Yên");
    fields.put("a", "b&c");

    LgspReply reply = rig.gateway().call(post(LgspBody.form(fields)));

    assertThat(reply.fields())
        .containsEntry("contentType", "application/x-www-form-urlencoded")
        .containsEntry("body", "t%C3%AAn=%C4%90%C3%B4ng+Y%C3%AAn&a=b%26c");
  }

  @Test
  void post_bytes_areSentAsTheyAre() {
    byte[] xml = "<a>Đông Yên</a>".getBytes(StandardCharsets.UTF_8);

    LgspReply reply =
        rig.gateway().call(post(LgspBody.bytes(xml, "application/xml; charset=utf-8")));

    assertThat(reply.fields())
        .containsEntry("contentType", "application/xml; charset=utf-8")
        .containsEntry("body", "<a>Đông Yên</a>");
  }

  @ParameterizedTest
  @EnumSource(LgspRequest.Method.class)
  void method_any_isSent(LgspRequest.Method method) {
    LgspRequest request =
        LgspRequest.of(method, rig.echo(SERVICE)).query("ma", "48").anyReply().build();

    // The simulator answers HEAD with a body, which no client reads.
    if (method == LgspRequest.Method.HEAD) {
      rig.lgsp.faults().on(SERVICE).next(LgspFault.httpStatus(204));
    }
    LgspReply reply = rig.gateway().call(request);

    assertThat(reply.status()).isBetween(200, 204);
    assertThat(rig.lgsp.calls(SERVICE).get(0).method()).isEqualTo(method.name());
    assertThat(rig.lgsp.calls(SERVICE).get(0).query()).isEqualTo("ma=48");
  }

  @Test
  void reply_json_isReadWithoutALibrary() {
    answer(200, "application/json", "{\"a\":[1,1.50,true,null,\"x\"],\"b\":{}}");

    LgspReply reply = rig.gateway().call(LgspRequest.get(rig.echo(SERVICE)).build());

    assertThat(reply.fields())
        .containsEntry("a", Arrays.asList(1L, new BigDecimal("1.50"), true, null, "x"))
        .containsEntry("b", Map.of());
    assertThat(reply.items()).isEmpty();
    assertThat(reply.json()).isEqualTo(reply.fields());
    assertThat(reply.header("Content-Type")).contains("application/json");
    assertThat(reply.headers()).containsEntry("content-type", "application/json");
    assertThat(reply).hasToString("LgspReply[HTTP 200, 35 bytes]");
  }

  @Test
  void reply_array_hasItems() {
    answer(200, "text/plain", "[1,null,\"x\"]");

    LgspReply reply = rig.gateway().call(LgspRequest.get(rig.echo(SERVICE)).build());

    assertThat(reply.items()).containsExactly(1L, "x");
    assertThat(reply.fields()).isEmpty();
  }

  @Test
  void reply_ofAnyKind_isHandedOnIfAskedFor() {
    answer(200, "application/xml", "<xa>Đông Yên</xa>");

    LgspReply reply = rig.gateway().call(LgspRequest.get(rig.echo(SERVICE)).anyReply().build());

    assertThat(reply.text()).isEqualTo("<xa>Đông Yên</xa>");
    assertThat(reply.bytes()).isEqualTo("<xa>Đông Yên</xa>".getBytes(StandardCharsets.UTF_8));
    assertThat(reply.json()).isNull();
    assertThat(rig.lgsp.calls(SERVICE).get(0).headers().get("accept")).containsExactly("*/*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<html></html>|the reply is a page of HTML or XML instead of JSON",
        "^^|the reply is empty",
        "{\"a\":|the reply is not JSON, breaks off, or is deeper than what is read of one",
        "{}{}|the reply is not JSON, breaks off, or is deeper than what is read of one",
      })
  void reply_noJson_isUnreadable(String body, String problem) {
    rig.lgsp.faults().on(SERVICE).untilCleared(LgspFault.answer(200, "text/html", body));

    assertThatThrownBy(() -> rig.gateway().call(LgspRequest.get(rig.echo(SERVICE)).build()))
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageStartingWith(
            SERVICE
                + " at "
                + rig.lgsp.baseUri(LgspRig.SCHEME)
                + "/dich-vu/1.0/"
                + SERVICE
                + ", attempt 4: "
                + problem
                + " (HTTP 200). If it happens again, give the operators of the LGSP and of the"
                + " service the time and replyWithCitizensData().");
    assertThat(rig.lgsp.calls(SERVICE)).hasSize(4);
  }

  @Test
  void reply_beyondTheLimit_isUnreadable() {
    answer(200, "application/json", "[1,2,3]");
    LgspRequest request = LgspRequest.post(rig.echo(SERVICE)).replyLimit(6).build();

    assertThatThrownBy(() -> rig.gateway().call(request))
        .isInstanceOf(OutcomeUnknownException.class)
        .cause()
        .isInstanceOf(UnreadableReplyException.class)
        .hasMessageContaining("the reply is longer than 6 bytes");
  }

  @Test
  void reply_atTheLimit_isRead() {
    answer(200, "application/json", "[1,2,3]");

    assertThat(
            rig.gateway().call(LgspRequest.post(rig.echo(SERVICE)).replyLimit(7).build()).items())
        .hasSize(3);
  }

  @Test
  void status_thatIsAccepted_isAReply() {
    answer(404, "application/json", "{\"message\":\"không có\"}");

    LgspReply reply =
        rig.gateway().call(LgspRequest.get(rig.echo(SERVICE)).acceptStatus(404).build());

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.fields()).containsEntry("message", "không có");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 404})
  void status_thatIsNoSuccess_isARefusal(int status) {
    answer(status, "application/json", "{\"message\":\"Bà Huỳnh Thị Bích Phượng\"}");

    assertThatThrownBy(() -> rig.gateway().call(LgspRequest.get(rig.echo(SERVICE)).build()))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 1: the request is refused (HTTP " + status + "). Check the")
        .satisfies(
            e ->
                assertThat(((ServiceException) e).replyWithCitizensData())
                    .contains("Huỳnh Thị Bích Phượng"));
    assertThat(rig.lgsp.calls(SERVICE)).hasSize(1);
  }

  @Test
  void post_thatMayBeRepeated_isSentAgain() {
    rig.lgsp.faults().on(SERVICE).next(LgspFault.httpStatus(503), LgspFault.resetBeforeAnswer());

    LgspReply reply = rig.gateway().call(LgspRequest.post(rig.echo(SERVICE)).repeatable().build());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(rig.pauses).hasSize(2);
  }

  @Test
  void options_ofOneCall_holdForIt() {
    rig.lgsp.faults().on(SERVICE).untilCleared(LgspFault.httpStatus(503));
    RequestOptions once = RequestOptions.defaults().withRetry(RetryPolicy.none());

    assertThatThrownBy(() -> rig.gateway().call(LgspRequest.get(rig.echo(SERVICE)).build(), once))
        .isExactlyInstanceOf(ServiceException.class)
        .hasMessageContaining("attempt 1: the service is in trouble (HTTP 503)");
    assertThat(rig.lgsp.calls(SERVICE)).hasSize(1);
  }

  @Test
  void header_thatShowsTheToken_isReplaced() {
    LgspGateway gateway =
        rig.gateway(
            LgspScheme.OWN_LOGIN,
            builder ->
                builder.authentication(
                    ((OwnLogin) LgspAccounts.of(rig.lgsp, LgspScheme.OWN_LOGIN))
                        .withTokenHeader("X-Ma")));
    LgspRequest request = LgspRequest.get(rig.echo(SERVICE)).header("x-ma", "cua-toi").build();

    assertThatThrownBy(() -> gateway.call(request)).hasMessageContaining("HTTP 401");
    RecordedCall call = rig.lgsp.calls(SERVICE).get(0);
    assertThat(call.headers().get("X-Ma")).hasSize(1).doesNotContain("cua-toi");
  }

  @Test
  void events_ofACall_nameThePathAlone() {
    LgspReply unused =
        rig.gateway()
            .call(
                LgspRequest.get(rig.echo("xa"))
                    .segment(LgspSamples.ID)
                    .query("ten", LgspSamples.CHILD)
                    .build());

    assertThat(rig.events)
        .filteredOn(event -> event.operation().equals("xa"))
        .hasSize(3)
        .extracting(CallEvent::endpoint)
        .containsOnly(rig.lgsp.baseUri(LgspRig.SCHEME).resolve("/wso2/" + rig.echo("xa")));
  }

  private LgspRequest post(LgspBody body) {
    return LgspRequest.post(rig.echo(SERVICE)).body(body).build();
  }

  private void answer(int status, String contentType, String body) {
    rig.lgsp.faults().on(SERVICE).next(LgspFault.answer(status, contentType, body));
  }
}
