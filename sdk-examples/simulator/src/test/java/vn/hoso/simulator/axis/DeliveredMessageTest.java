package vn.hoso.simulator.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a test lays onto the axis and takes from it without a client. */
class DeliveredMessageTest {

  @Test
  void deliver_senderThatIsNotConnected_isAMessageForTheReceiver() {
    byte[] document = "<edXML>Đà Nẵng</edXML>".getBytes(StandardCharsets.UTF_8);
    try (AxisSimulator axis = AxisSimulator.start()) {
      axis.deliver("H17.123", "H17.99", document);

      assertThat(axis.messages())
          .singleElement()
          .satisfies(
              message -> {
                assertThat(message.sender()).isEqualTo("H17.123");
                assertThat(message.size()).isEqualTo(document.length);
                assertThat(message.file()).hasBinaryContent(document);
                assertThat(message.deliveries().get(0).receiver()).isEqualTo("H17.99");
                assertThat(message.deliveries().get(0).status()).isEqualTo("initial");
              });
    }
  }

  @Test
  void takeCalls_handsOutEachCallOnce() throws IOException, InterruptedException {
    try (AxisSimulator axis = AxisSimulator.start()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(axis.uri() + "/khong-co"))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
          .isEqualTo(404);

      List<RecordedCall> taken = axis.takeCalls();

      assertThat(taken).singleElement().returns(404, RecordedCall::status);
      assertThat(axis.takeCalls()).isEmpty();
      assertThat(axis.calls()).isEmpty();
    }
  }
}
