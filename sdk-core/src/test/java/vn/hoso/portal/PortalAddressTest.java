package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.portal.PortalSamples.NUMBER;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.error.AuthenticationException;
import vn.hoso.portal.Destination.Place;
import vn.hoso.simulator.portal.DstcodePlace;
import vn.hoso.simulator.portal.PortalOptions;
import vn.hoso.simulator.portal.RecordedRequest;

/** Where requests go: security server, paths, {@code dstcode}. */
class PortalAddressTest {

  private static final String DSTCODE = "VN:GOV:000.00.00.G22:vpcpdvcprovider";

  private PortalRig rig = new PortalRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @CsvSource({
    "QUERY,         QUERY,  dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider",
    "ENCODED_QUERY, QUERY,  dstcode=VN%3AGOV%3A000.00.00.G22%3Avpcpdvcprovider",
    "HEADER,        HEADER, ''"
  })
  void dstcode_inAnyPlace_isReadThere(Place place, DstcodePlace expected, String query) {
    serve(PortalOptions.builder().dstcodePlace(expected));

    callWith(Destination.portal().in(place));

    assertThat(rig.portal.requests())
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.query()).isEqualTo(query);
              assertThat(request.headers().containsKey("dstcode")).isEqualTo(place == Place.HEADER);
            });
  }

  @Test
  void dstcode_ofAnotherSystem_isSentAsGiven() {
    serve(PortalOptions.builder().dstcode("VN:COM:0106001236:ThanhToan"));

    callWith(Destination.of("VN:COM:0106001236:ThanhToan"));

    assertThat(onlyQuery()).isEqualTo("dstcode=VN:COM:0106001236:ThanhToan");
  }

  @Test
  void dstcode_inThePlaceThatIsNotRead_failsWithWhatToCheck() {
    serve(PortalOptions.builder().dstcodePlace(DstcodePlace.HEADER));

    assertThatThrownBy(() -> callWith(Destination.portal()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("login at " + rig.portal.uri() + "/RestService/forward/mapi/login")
        .hasMessageContaining("Destination");
  }

  @Test
  void providerUrl_given_followsEncoded() {
    callWith(Destination.portal().providerUrl(URI.create("http://10.0.0.41:8083/")));

    assertThat(onlyQuery())
        .isEqualTo("dstcode=" + DSTCODE + "&providerurl=http%3A%2F%2F10.0.0.41%3A8083%2F");
  }

  @Test
  void providerUrl_withDstcodeInTheHeader_isAloneInTheQuery() {
    callWith(
        Destination.portal().in(Place.HEADER).providerUrl(URI.create("https://api.example.vn")));

    assertThat(onlyQuery()).isEqualTo("providerurl=https%3A%2F%2Fapi.example.vn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api.example.vn", "file:///etc/hosts", "http://user:secret@10.0.0.41/"})
  void providerUrl_notAPlainHttpAddress_isRefusedWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> Destination.portal().providerUrl(URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "providerUrl: give an address with http or https and a host, without user name and"
                + " password, such as https://api.example.vn");
  }

  @Test
  void paths_custom_areUsedForEachPurpose() {
    serve(PortalOptions.builder().paths("dvc/dangnhap", "dvc/danhmuc", "dvc/hoso/v2"));

    try (NationalPortal client =
        rig.client(
            builder ->
                builder.paths(PortalPaths.of("dvc/dangnhap", "dvc/danhmuc", "dvc/hoso/v2")))) {
      client.dossiers().find(NUMBER);
    }

    assertThat(rig.portal.requests())
        .extracting(RecordedRequest::path)
        .containsExactly(
            "/VXPAdapter/RestService/forward/dvc/dangnhap",
            "/VXPAdapter/RestService/forward/dvc/hoso/v2");
  }

  @Test
  void securityServer_olderAdapterWithSlashAtTheEnd_isServedAlike() {
    rig.client(builder -> builder.securityServer(rig.portal.uri().resolve("/XrdAdapter/")))
        .dossiers()
        .find(NUMBER);

    assertThat(rig.portal.requests())
        .extracting(RecordedRequest::path)
        .endsWith("/XrdAdapter/RestService/forward/mapi/integration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//10.0.0.5:8080/VXPAdapter",
        "ftp://10.0.0.5/VXPAdapter",
        "http:///VXPAdapter",
        "http://user:secret@10.0.0.5/VXPAdapter",
        "http://10.0.0.5/VXPAdapter?dstcode=x",
        "http://10.0.0.5/VXPAdapter#x"
      })
  void securityServer_notAPlainHttpAddress_isRefusedWithoutRepeatingIt(String address) {
    assertThatThrownBy(() -> rig.client(builder -> builder.securityServer(URI.create(address))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "securityServer: give the address of the adapter with http or https, host and path and"
                + " nothing else, such as http://10.0.0.5:8080/VXPAdapter");
  }

  @Test
  void build_somethingRequiredMissing_namesIt() {
    assertThatThrownBy(() -> NationalPortal.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "NationalPortal: securityServer is missing; set it, such as"
                + " securityServer(URI.create(\"http://…/VXPAdapter\"))");
  }

  private void serve(PortalOptions.Builder options) {
    rig.close();
    rig = new PortalRig(options);
  }

  private void callWith(Destination destination) {
    rig.client(builder -> builder.destination(destination)).dossiers().find(NUMBER);
  }

  private String onlyQuery() {
    assertThat(rig.portal.requests()).hasSize(2);
    assertThat(rig.portal.requests().get(0).query())
        .isEqualTo(rig.portal.requests().get(1).query());
    return rig.portal.requests().get(1).query();
  }
}
