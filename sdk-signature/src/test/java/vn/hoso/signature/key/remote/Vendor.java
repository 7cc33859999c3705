package vn.hoso.signature.key.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.signature.key.Pin;
import vn.hoso.simulator.remote.RemoteSimulator;

/** The services, each as an application would set it up. */
enum Vendor {
  SMARTCA,
  SMARTCA_WITH_OTP,
  NEAC,
  CA2,
  MYSIGN,
  MYSIGN_AT_ONCE,
  RSSP,
  CSC_V1,
  CSC_V2,
  CSC_V2_LATER;

  RemoteProvider provider(RemoteWorld world) {
    return provider(world, world.secret());
  }

  /**
   * With a password of the application that may be wrong.
   *
   * @param secret of the application
   */
  RemoteProvider provider(RemoteWorld world, Supplier<Pin> secret) {
    RemoteSimulator remote = world.remote();
    String client = remote.clientId();
    return switch (this) {
      case SMARTCA, SMARTCA_WITH_OTP ->
          GatewayProvider.smartCa(remote.smartCaUri(), client, secret);
      case NEAC -> GatewayProvider.neac(remote.neacUri(), client, secret, remote.caName());
      case CA2 -> GatewayProvider.ca2Rs(remote.ca2Uri(), client, secret);
      case MYSIGN -> MySignProvider.of(remote.mySignUri(), client, secret);
      case MYSIGN_AT_ONCE -> MySignProvider.of(remote.mySignUri(), client, secret).async(0);
      case RSSP -> rssp(remote, secret);
      case CSC_V1 -> CscProvider.v1(remote.cscV1Uri(), client, secret);
      case CSC_V2 -> CscProvider.v2(remote.cscV2Uri(), client, secret);
      case CSC_V2_LATER -> CscProvider.v2(remote.cscV2Uri(), client, secret).asynchronous();
    };
  }

  RemoteSigningService service(RemoteWorld world) {
    return service(world, RemoteOptions.defaults());
  }

  RemoteSigningService service(RemoteWorld world, RemoteOptions options) {
    return RemoteSigningService.of(provider(world), options.clock(RemoteWorld.CLOCK));
  }

  /** Whether the answer comes when the signer has approved, and has to be asked for. */
  boolean answersLater() {
    return switch (this) {
      case SMARTCA, NEAC, CA2, MYSIGN, CSC_V2_LATER -> true;
      default -> false;
    };
  }

  /** Those whose answer comes later. */
  static Stream<Vendor> later() {
    return Arrays.stream(values()).filter(Vendor::answersLater);
  }

  /** Submits documents of the official, at most three. */
  RemoteTicket submit(RemoteSigningService service, RemoteWorld world, Path dir, int count)
      throws IOException {
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    return service.submit(
        credential, RemoteWorld.prepare(dir, credential, count), "Quyết định", secrets(world));
  }

  SignerSecrets secrets(RemoteWorld world) {
    RemoteSimulator remote = world.remote();
    return switch (this) {
      case SMARTCA_WITH_OTP ->
          SignerSecrets.none()
              .password(() -> Pin.of(remote.password()))
              .otp(() -> Pin.of(remote.otp()));
      case CSC_V1, CSC_V2, CSC_V2_LATER ->
          SignerSecrets.none().pin(() -> Pin.of(remote.pin())).otp(() -> Pin.of(remote.otp()));
      case RSSP -> SignerSecrets.none().pin(() -> Pin.of(remote.pin()));
      default -> SignerSecrets.none();
    };
  }

  private static RemoteProvider rssp(RemoteSimulator remote, Supplier<Pin> secret) {
    return RsspProvider.of(
            remote.rsspUri(),
            "UBND xã Tam Xuân",
            remote.clientId(),
            secret,
            () -> Pin.of(remote.rsspSignature()),
            remote::rsspKey)
        .codes(new RemoteCodes(Set.of("0"), Set.of(), Set.of("9002"), Set.of("3036")));
  }
}
