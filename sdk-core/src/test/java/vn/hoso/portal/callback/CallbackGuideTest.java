package vn.hoso.portal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.internal.inbox.Databases;
import vn.hoso.simulator.portal.CallbackAnswer;
import vn.hoso.simulator.portal.InboundMessage;
import vn.hoso.simulator.portal.PortalCaller;
import vn.hoso.transport.Secret;

/** What {@code docs/callbacks.md} shows. */
class CallbackGuideTest {

  @TempDir Path folder;

  @Test
  void takeDossiers() throws Exception {
    DataSource dataSource = Databases.h2(folder.resolve("hoso"));
    PortalCallbacks callbacks = callbacks(dataSource, "bi-mat");
    try (Connection connection = dataSource.getConnection()) {
      connection.createStatement().execute("CREATE TABLE dossiers (number VARCHAR(50))");
    }
    try (JdkServer server = new JdkServer(callbacks, null)) {
      PortalCaller portal =
          PortalCaller.to(server.adapter()).withHeader("X-Truc-Lien-Thong", "bi-mat");
      InboundMessage dossier = InboundMessage.dossier("H17.99-261124-0001");

      CallbackAnswer first = portal.deliver(dossier);
      CallbackAnswer second = portal.deliver(dossier);

      assertThat(first.errorCode()).hasValue(0);
      assertThat(second.errorCode()).hasValue(1);
    }
  }

  private static PortalCallbacks callbacks(DataSource dataSource, String secret)
      throws SQLException {
    PortalCallbacks.createTables(dataSource);
    PortalCallbacks callbacks =
        PortalCallbacks.builder()
            .callers(
                CallerCheck.addresses("10.0.0.5", "127.0.0.0/8")
                    .and(CallerCheck.header("X-Truc-Lien-Thong", Secret.of(secret))))
            .dataSource(dataSource)
            .onDossier(CallbackGuideTest::store)
            .build();
    return callbacks;
  }

  private static void store(PortalMessage dossier, Delivery delivery) throws SQLException {
    try (PreparedStatement insert =
        delivery.connection().prepareStatement("INSERT INTO dossiers VALUES (?)")) {
      insert.setString(1, dossier.text("MaHoSo").orElseThrow());
      insert.executeUpdate();
    }
  }

  @Test
  void guide_showsWhatRunsHere() throws IOException {
    String source =
        compact(
            Files.readString(
                Path.of("src/test/java/vn/hoso/portal/callback/CallbackGuideTest.java")));
    List<String> snippets =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/callbacks.md")))
            .results()
            .map((MatchResult match) -> compact(match.group(1)))
            .toList();

    assertThat(snippets).hasSize(3).allMatch(source::contains);
  }

  private static String compact(String code) {
    return code.replaceAll("\\s+", "");
  }
}
