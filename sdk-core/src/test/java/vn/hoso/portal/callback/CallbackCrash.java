package vn.hoso.portal.callback;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.hoso.internal.inbox.Databases;
import vn.hoso.simulator.portal.InboundMessage;

/** Takes a dossier and stands still at a point, to be killed there; the main class of a JVM. */
final class CallbackCrash {

  private CallbackCrash() {}

  /** Arguments: the database, and IN_HANDLER, COMMITTED or NOWHERE. */
  public static void main(String[] args) throws IOException {
    CallbackReply reply = deliver(args[0], args[1].equals("IN_HANDLER"));
    if (args[1].equals("COMMITTED")) {
      standStill("COMMITTED");
    }
    System.out.println(reply.status());
  }

  static CallbackReply deliver(String database, boolean stop) {
    InboundMessage dossier = InboundMessage.dossier("H17.99-261124-0001");
    return PortalCallbacks.builder()
        .withoutCallerAuthentication()
        .dataSource(Databases.at(database))
        .onDossier(
            (message, delivery) -> {
              store(message, delivery);
              if (stop) {
                standStill("IN_HANDLER");
              }
            })
        .build()
        .handle(
            CallbackRequest.builder("POST", dossier.service())
                .header("Content-Type", dossier.contentType())
                .body(dossier.body().get())
                .build());
  }

  private static void store(PortalMessage message, Delivery delivery) throws SQLException {
    try (PreparedStatement insert =
        delivery.connection().prepareStatement("INSERT INTO received VALUES (?)")) {
      insert.setString(1, message.text("MaHoSo").orElseThrow());
      insert.executeUpdate();
    }
  }

  /** Until killed. */
  private static void standStill(String where) throws IOException {
    System.out.println(where);
    System.in.read();
  }
}
