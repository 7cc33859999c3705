package vn.hoso.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.portal.PortalOptions;

class SimulatorTest {

  @Test
  void start_defaults_allPartsAreReachableUntilClosed() throws Exception {
    Simulator world = Simulator.start();
    URI portal = world.portal().uri();
    URI tsa = world.pki().tsaUri();
    URI axis = world.axis().uri();
    URI identity = world.identity().uri();
    connect(portal);
    connect(tsa);
    URI payment = world.payment().uri();
    URI remote = world.remote().smartCaUri();
    connect(axis);
    connect(identity);
    connect(payment);
    connect(remote);

    world.close();

    assertThatThrownBy(() -> connect(portal))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("refused");
    assertThatThrownBy(() -> connect(tsa))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("refused");
    assertThatThrownBy(() -> connect(axis))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("refused");
    assertThatThrownBy(() -> connect(identity))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("refused");
    assertThatThrownBy(() -> connect(payment))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("refused");
    assertThatThrownBy(() -> connect(remote))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("refused");
  }

  @Test
  void start_portTaken_saysWhich() {
    try (Simulator first = Simulator.start()) {
      int port = first.portal().uri().getPort();
      PortalOptions samePort = PortalOptions.builder().port(port).build();

      assertThatThrownBy(() -> Simulator.start(samePort))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(Integer.toString(port));
    }
  }

  @Test
  void addresses_started_nameWhatAClientNeeds() {
    try (Simulator world = Simulator.start()) {
      assertThat(world.addresses())
          .contains(
              world.portal().uri() + "/RestService/forward/mapi/login?dstcode=",
              world.portal().username(),
              world.portal().password(),
              world.pki().tsaUri().toString(),
              world.pki().ocspUri().toString(),
              world.pki().crlUri().toString(),
              world.remote().smartCaUri().toString(),
              world.remote().cscV2Uri().toString(),
              world.remote().clientSecret(),
              world.axis().uri().toString(),
              world.axis().secret("H17.99"),
              world.axis().provincialUri().toString(),
              world.axis().mediatorUri().toString(),
              world.identity().uri().toString(),
              world.identity().clientId(),
              world.identity().clientSecret(),
              world.payment().uri() + "/RestService/forward/payment?dstcode=VN:COM:",
              world.payment().partnerCode(),
              world.payment().secret(),
              world.population().uri().toString(),
              world.population().username(),
              world.population().secretKey(),
              world.lgsp().loginUri(LgspScheme.CLIENT_CREDENTIALS).toString(),
              world.lgsp().consumerSecret(),
              world.lgsp().portalUri(LgspScheme.CLIENT_CREDENTIALS).toString(),
              "  civil status         " + world.lgsp().services().civilStatus(),
              "  their authKey        " + world.lgsp().services().judicialAuthKey(),
              "  post                 " + world.lgsp().services().post());
    }
  }

  private static void connect(URI uri) throws Exception {
    new Socket(uri.getHost(), uri.getPort()).close();
  }
}
