package vn.hoso.portal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.internal.call.Environment;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.lgsp.LgspOptions;
import vn.hoso.simulator.lgsp.LgspScheme;
import vn.hoso.simulator.lgsp.LgspSimulator;
import vn.hoso.simulator.lgsp.StoredResult;
import vn.hoso.simulator.portal.PortalSimulator;
import vn.hoso.transport.CallEvent;
import vn.hoso.transport.Secret;

/** A simulated store with one result of two files. Pauses are noted, not waited for. */
final class StoreRig implements AutoCloseable {

  static final String OWNER = "048190001234";
  static final String OWNER_NAME = "Nguyễn Thị Ánh Tuyết";
  static final String AGENCY = "000.00.19.H17";
  static final String PATH = "/khoketqua/2026/11/giay-khai-sinh-0048.pdf";
  static final LgspScheme SCHEME = LgspScheme.CLIENT_CREDENTIALS;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

  final PortalSimulator portal = PortalSimulator.start();
  final LgspSimulator lgsp = LgspSimulator.start(LgspOptions.defaults().withClock(CLOCK), portal);
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<CallEvent> events = new CopyOnWriteArrayList<>();
  private final List<ResultStore> clients = new ArrayList<>();

  /** With this content of the file at {@link #PATH}. */
  StoreRig(Path folder, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("Giấy khai sinh.pdf"), content);
    lgsp.add(
        new StoredResult(
            OWNER,
            "KQ.G15.000012",
            "Giấy khai sinh của " + OWNER_NAME,
            "48/2026",
            AGENCY,
            Map.of(PATH, file)));
  }

  ResultStore client() {
    return client(builder -> builder);
  }

  ResultStore client(UnaryOperator<ResultStore.Builder> options) {
    ResultStore.Builder builder =
        ResultStore.builder()
            .searchService(lgsp.resultSearchUri(SCHEME))
            .fileService(lgsp.resultFileUri(SCHEME))
            .authentication(
                LgspAuthentication.clientCredentials(
                    lgsp.loginUri(SCHEME), lgsp.consumerKey(), Secret.of(lgsp.consumerSecret())))
            .environment(new Environment(CLOCK, System::nanoTime, pauses::add, new Random(7)))
            .listener(events::add);
    ResultStore client = options.apply(builder).build();
    clients.add(client);
    return client;
  }

  static ResultQuery query() {
    return ResultQuery.builder()
        .owner(PersonalId.of(OWNER))
        .requester("Trần Văn Đức", PersonalId.of("048085004321"))
        .procedure(ProcedureCode.of("1.003560.000.00.00.H17"))
        .wanted("KQ.G15.000012", "48/2026")
        .build();
  }

  static ResultFile file() {
    return ResultFile.of("Giấy khai sinh.pdf", PATH, AGENCY);
  }

  @Override
  public void close() {
    clients.forEach(ResultStore::close);
    lgsp.close();
    portal.close();
  }
}
