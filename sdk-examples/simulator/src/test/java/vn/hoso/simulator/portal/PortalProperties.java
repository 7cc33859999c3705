package vn.hoso.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hoso.simulator.internal.http.HttpHead;
import vn.hoso.simulator.internal.http.HttpReply;

class PortalProperties {

  private final PortalRuntime runtime = new PortalRuntime(PortalOptions.builder().build());
  private final String session = runtime.sessions().open();

  @Property(tries = 500)
  void answer_anyBytes_areRefused(@ForAll byte[] body) throws IOException {
    JsonNode reply = answer("mapi/integration", body);

    assertThat(reply.get("error_code").intValue()).isEqualTo(-1);
    assertThat(reply.get("message").textValue()).startsWith("Dữ liệu không hợp lệ: ");
  }

  @Property(tries = 500)
  void answer_anyFieldReplaced_isAcceptedOrRefusedByName(
      @ForAll("dossierFields") String field, @ForAll("jsonValues") JsonNode value)
      throws IOException {
    ObjectNode dossier = Bodies.dossier(Bodies.NUMBER);
    dossier.set(field, value);
    ObjectNode request = Bodies.insert(dossier).put("session", session);

    JsonNode reply =
        answer("mapi/integration", request.toString().getBytes(StandardCharsets.UTF_8));

    if (reply.get("error_code").intValue() == -1) {
      assertThat(reply.get("message").textValue()).contains("data[0]." + field);
    } else {
      assertThat(reply.get("error_code").intValue()).isIn(0, 3);
    }
  }

  @Provide
  Arbitrary<String> dossierFields() {
    return Arbitraries.of(
        Bodies.dossier(Bodies.NUMBER).properties().stream().map(Map.Entry::getKey).toList());
  }

  @Provide
  Arbitrary<JsonNode> jsonValues() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    Arbitrary<JsonNode> scalars =
        Arbitraries.oneOf(
            Arbitraries.strings().map(nodes::textNode),
            Arbitraries.integers().map(nodes::numberNode),
            Arbitraries.of(nodes.booleanNode(true), nodes.nullNode()));
    Arbitrary<JsonNode> objects = scalars.map(scalar -> nodes.objectNode().set("a", scalar));
    return Arbitraries.oneOf(
        scalars,
        objects,
        Arbitraries.oneOf(scalars, objects)
            .list()
            .ofMaxSize(3)
            .map(items -> nodes.arrayNode().addAll(items)));
  }

  private JsonNode answer(String path, byte[] body) throws IOException {
    HttpHead head =
        new HttpHead(
            "POST",
            "/VXPAdapter/RestService/forward/" + path,
            "HTTP/1.1",
            Map.of(
                "Content-Type", List.of("application/json"),
                "dstcode", List.of("VN:GOV:000.00.00.G22:vpcpdvcprovider")));
    HttpReply reply = runtime.portal().answer(head, body);
    return PlainClient.JSON.readTree(reply.body());
  }
}
