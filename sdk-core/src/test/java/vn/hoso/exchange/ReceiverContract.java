package vn.hoso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.NEIGHBOUR;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a receiver has to do on each database. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class ReceiverContract {

  @TempDir Path folder;

  ReceiverRig rig;

  abstract DataSource database();

  @BeforeEach
  void start() throws SQLException {
    rig = new ReceiverRig(database(), folder);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void pollOnce_newMessages_storesThemInOrderAndAcknowledges() throws Exception {
    rig.send(COMMUNE, "một");
    rig.send(NEIGHBOUR, "hai");
    rig.send(COMMUNE, "ba");
    DocumentReceiver receiver = rig.built(rig.receiver());

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(3, 3, 3, 0, 0, 3, Optional.empty()));
    assertThat(rig.storedFrom(COMMUNE)).containsExactly("một", "ba");
    assertThat(rig.storedFrom(NEIGHBOUR)).containsExactly("hai");
    assertThat(rig.receipts()).containsOnly("done");

    assertThat(receiver.pollOnce()).isEqualTo(new PollResult(3, 0, 0, 0, 0, 0, Optional.empty()));
    assertThat(rig.column("SELECT doc_id FROM hoso_receiver_message")).isEmpty();
  }
}
