package vn.hoso.portal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.internal.inbox.Databases;
import vn.hoso.simulator.pki.IssuedCertificate;
import vn.hoso.simulator.pki.KeyType;
import vn.hoso.simulator.pki.PkiSimulator;
import vn.hoso.simulator.portal.CallbackAnswer;
import vn.hoso.simulator.portal.InboundMessage;
import vn.hoso.simulator.portal.PortalCaller;
import vn.hoso.transport.Secret;

/** The portal calls over real connections: JAX-RS on CXF and Jetty, and the JDK's own server. */
class CallbackServersTest {

  private static final String NUMBER = "H17.99-261124-0001";
  private static final UUID FILE = UUID.fromString("6f1c2b8e-0000-4a5b-9c3d-2e1f0a9b8c7d");

  @TempDir Path folder;
  private DataSource database;
  private final List<String> dossiers = new CopyOnWriteArrayList<>();
  private final List<Long> sizes = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  @BeforeEach
  void prepare() throws Exception {
    database = Databases.h2(folder.resolve("hoso"));
    PortalCallbacks.createTables(database);
  }

  private PortalCallbacks.Builder callbacks() throws Exception {
    Path file = Files.writeString(folder.resolve("Kết quả.pdf"), "%PDF-1.7");
    return PortalCallbacks.builder()
        .dataSource(database)
        .onDossier(
            (dossier, delivery) -> {
              if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("hỏng");
              }
              dossiers.add(dossier.text("MaHoSo").orElseThrow());
            })
        .onPromotion(
            (notice, delivery) -> notice.attachments().forEach(each -> sizes.add(each.size())))
        .onDownload(
            id ->
                id.equals(FILE)
                    ? Optional.of(OutgoingFile.of(file, "application/pdf"))
                    : Optional.empty());
  }

  @Test
  void jaxRs_takesAnswersAndRefuses() throws Exception {
    PortalCallbacks callbacks =
        callbacks().callers(CallerCheck.header("X-Truc", Secret.of("bi-mat"))).build();
    try (Mounted server = new Mounted(callbacks.resources())) {
      everyKind(PortalCaller.to(server.adapter()).withHeader("X-Truc", "bi-mat"));
      CallbackAnswer unknown =
          PortalCaller.to(server.adapter()).deliver(InboundMessage.dossier(NUMBER));
      assertThat(unknown.status()).isEqualTo(401);
      assertThat(unknown.errorCode()).hasValue(-1);
      assertThat(unknown.message()).contains("Chưa xác thực hệ thống gọi");
    }
  }

  @Test
  void jdkServer_takesAnswersAndRefuses() throws Exception {
    PortalCallbacks callbacks =
        callbacks().callers(CallerCheck.addresses("127.0.0.0/8", "::1")).build();
    try (JdkServer server = new JdkServer(callbacks, null)) {
      everyKind(PortalCaller.to(server.adapter()));
    }
  }

  private void everyKind(PortalCaller portal) {
    failures.set(1);
    assertThat(portal.deliver(InboundMessage.dossier(NUMBER)).status()).isEqualTo(500);
    assertThat(portal.deliver(InboundMessage.dossier(NUMBER)).errorCode()).hasValue(0);
    CallbackAnswer again = portal.deliver(InboundMessage.dossier(NUMBER));
    assertThat(again.errorCode()).hasValue(1);
    assertThat(again.message()).contains("Đã tiếp nhận trước đó");
    assertThat(again.contentType())
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(dossiers).containsExactly(NUMBER);

    InboundMessage other = InboundMessage.dossier("H17.99-261124-0002");
    assertThat(portal.deliverAtOnce(other, 6))
        .extracting(answer -> answer.errorCode().orElseThrow())
        .containsOnlyOnce(0)
        .containsOnly(0, 1);
    assertThat(dossiers).hasSize(2);

    assertThat(portal.deliver(InboundMessage.promotion(NUMBER, 3_000_000)).status()).isEqualTo(200);
    assertThat(sizes).containsExactly(3_001_344L);
    assertThat(
            portal
                .deliverSlowly(InboundMessage.dossier("H17.99-261124-0003"), Duration.ofMillis(20))
                .errorCode())
        .hasValue(0);

    CallbackAnswer file = portal.download(FILE.toString());
    assertThat(file.body()).isEqualTo("%PDF-1.7");
    assertThat(file.contentType()).contains("application/pdf");
    assertThat(portal.download("00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
    assertThat(portal.download("khong-phai-uuid").status()).isEqualTo(400);
    assertThat(portal.download("..%2f..%2fetc%2fpasswd").status()).isIn(400, 404);

    assertThat(portal.deliver(InboundMessage.truncated("nhanhsdvcqg")).status()).isEqualTo(400);
    assertThat(portal.deliver(InboundMessage.dossier(NUMBER).as("text/xml")).status())
        .isEqualTo(415);
    assertThat(portal.deliver(InboundMessage.json("khongCo", "{}")).status()).isEqualTo(404);
    assertThat(portal.answers()).hasSizeGreaterThan(15);
  }

  @Test
  void jaxRs_certificateAndAddress_areTakenFromTheRequest() throws Exception {
    try (PkiSimulator pki = PkiSimulator.builder().caKey(KeyType.P_256).start()) {
      X509Certificate known = pki.issueAgency("Trục Quảng Nam").certificate();
      X509Certificate other = pki.issueAgency("Trục khác").certificate();
      CallerCheck check =
          CallerCheck.certificatePin(CallbackTls.pin(known))
              .and(CallerCheck.addresses("127.0.0.1"));
      Set<Object> resources = callbacks().callers(check).build().resources();

      assertThat(statusWith(resources, known)).isEqualTo(200);
      assertThat(statusWith(resources, other)).isEqualTo(403);
      assertThat(statusWith(resources, null)).isEqualTo(401);
    }
  }

  private static int statusWith(Set<Object> resources, X509Certificate certificate)
      throws Exception {
    Set<Object> all = new HashSet<>(resources);
    all.add(new Container(certificate));
    try (Mounted server = new Mounted(all)) {
      return PortalCaller.to(server.adapter()).deliver(InboundMessage.dossier(NUMBER)).status();
    }
  }

  @Test
  void tls_clientCertificate_isVerified() throws Exception {
    try (PkiSimulator pki = PkiSimulator.builder().caKey(KeyType.P_256).start()) {
      CallbackTls tls = new CallbackTls(folder, pki.rootCertificate());
      IssuedCertificate known = pki.issueAgency("Trục Quảng Nam");
      IssuedCertificate other = pki.issueAgency("Trục khác");
      X509Certificate certificate = known.certificate();
      CallerCheck pin = CallerCheck.certificatePin(CallbackTls.pin(certificate));
      CallerCheck names =
          CallerCheck.certificateNames(
              certificate.getIssuerX500Principal(), certificate.getSubjectX500Principal());

      for (CallerCheck check : List.of(pin, names, pin.and(names))) {
        PortalCallbacks callbacks = callbacks().callers(check).build();
        try (JdkServer server = new JdkServer(callbacks, tls.server())) {
          PortalCaller portal = PortalCaller.to(server.adapter());
          assertThat(status(portal.withTls(tls.client(known)))).isEqualTo(200);
          assertThat(status(portal.withTls(tls.client(other)))).isEqualTo(403);
          assertThat(status(portal.withTls(tls.client(null)))).isEqualTo(401);
        }
      }
    }
  }

  private static int status(PortalCaller portal) {
    return portal.deliver(InboundMessage.dossier(NUMBER)).status();
  }

  /** What a servlet container with TLS knows of the connection. */
  @PreMatching
  private record Container(X509Certificate certificate) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.setProperty(PortalCallbacks.REMOTE_ADDRESS, InetAddress.getLoopbackAddress());
      if (certificate != null) {
        request.setProperty(
            "jakarta.servlet.request.X509Certificate", new X509Certificate[] {certificate});
      }
    }
  }

  /** An application on CXF and Jetty. */
  private static final class Mounted implements AutoCloseable {

    private final Bus bus = new CXFBusFactory().createBus();
    private final Server server;
    private final URI address;

    Mounted(Set<Object> singletons) throws Exception {
      try (ServerSocket free = new ServerSocket(0)) {
        address = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/");
      }
      JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
      factory.setBus(bus);
      for (Object singleton : singletons) {
        if (singleton instanceof ContainerRequestFilter) {
          factory.setProvider(singleton);
        } else {
          factory.setResourceProvider(new SingletonResourceProvider(singleton, true));
        }
      }
      factory.setAddress(address.toString());
      server = factory.create();
    }

    URI adapter() {
      return address.resolve("XrdAdapter");
    }

    @Override
    public void close() {
      server.destroy();
      bus.shutdown(true);
    }
  }
}
