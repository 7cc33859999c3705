package vn.hoso.exchange;

import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.error.CallException;
import vn.hoso.exchange.ExchangeRig.Protocol;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.simulator.axis.AxisFault;
import vn.hoso.simulator.axis.AxisService;
import vn.hoso.testing.LeakRun;
import vn.hoso.transport.Secret;

/**
 * A program that exchanges documents about a citizen over each protocol, with success and with
 * failures, and logs everything that an application could log of it, all loggers wide open. Writes
 * what must not be seen into the file that is its argument.
 */
public final class ExchangeLeakScenario {

  static final String FAILED = "FAILED AS EXPECTED";

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeLeakScenario.class);
  private static final String NAME = "Đinh Thị Thảo Nguyên";
  private static final String ID = "049188000123";
  private static final String WRONG = "khoa-cua-nguoi-la";
  private static final String ECHO = "Văn bản về bà " + NAME + ", số " + ID + ", không hợp lệ";

  private final ExchangeRig rig;
  private final Path folder;

  private ExchangeLeakScenario(ExchangeRig rig, Path folder) {
    this.rig = rig;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    LeakRun.openAllLoggers();
    Path secrets = Path.of(args[0]);
    Path folder = Files.createDirectory(secrets.resolveSibling("exchange"));
    try (ExchangeRig rig = new ExchangeRig(Files.createDirectory(folder.resolve("spool")))) {
      ExchangeLeakScenario scenario = new ExchangeLeakScenario(rig, folder);
      for (Protocol protocol : Protocol.values()) {
        scenario.run(protocol);
      }
      rig.events.forEach(event -> LOG.info("{}", event));
      Files.write(
          secrets,
          List.of(
              rig.axis.secret(COMMUNE.value()),
              rig.axis.secret(PROVINCE.value()),
              WRONG,
              NAME,
              ID,
              "don-khieu-nai"),
          StandardCharsets.UTF_8);
    }
  }

  private void run(Protocol protocol) throws IOException {
    DocumentExchange commune = rig.client(protocol, COMMUNE);
    DocumentExchange province = rig.client(protocol, PROVINCE);
    Path letter = folder.resolve("don-khieu-nai-" + protocol + ".pdf");
    Files.writeString(letter, "Kính gửi: " + NAME);
    OutgoingAttachment attachment = OutgoingAttachment.of(letter);
    LOG.info("{} {}", commune, document());
    LOG.info("{}", commune.send(document(), List.of(attachment)));
    List<ReceivedEntry> received = province.received(ReceivedQuery.all(MessageKind.DOCUMENT));
    LOG.info("{}", received);
    String docId = received.get(received.size() - 1).docId();
    province.fetch(docId, folder.resolve("nhan-" + protocol + ".edxml"));
    province.acknowledge(docId, Receipt.DONE);
    if (protocol != Protocol.EDOC) {
      LOG.info("{}", commune.sent(MessageKind.DOCUMENT));
    }
    for (AxisFault fault :
        List.of(
            AxisFault.fail("22", ECHO),
            AxisFault.answer(500, "text/html", "<html>" + ECHO + "</html>"),
            AxisFault.answer(200, "application/json", "{\"status\":\"" + ECHO),
            AxisFault.httpStatus(401))) {
      for (AxisService service : AxisService.values()) {
        rig.axis.faults().on(service).untilCleared(fault);
      }
      attempt(fault + " on send", () -> commune.send(document(), List.of(attachment)));
      attempt(fault + " on list", () -> province.received(ReceivedQuery.all(MessageKind.STATUS)));
      attempt(fault + " on fetch", () -> province.fetch(docId, folder.resolve("x.edxml")));
      rig.axis.faults().clear();
    }
    DocumentExchange stranger = stranger(protocol);
    attempt("wrong key", () -> stranger.send(document(), List.of(attachment)));
  }

  private DocumentExchange stranger(Protocol protocol) {
    Secret wrong = Secret.of(WRONG);
    return switch (protocol) {
      case VXP -> rig.client(rig.vxp(COMMUNE).secret(wrong));
      case EDOC ->
          rig.client(
              rig.edoc(COMMUNE)
                  .authentication(LgspAuthentication.systemKey(COMMUNE.value(), wrong)));
      case MEDIATOR -> rig.client(rig.mediator(COMMUNE).secret(wrong));
    };
  }

  private static EdxmlDocument document() {
    return EdxmlDocument.builder()
        .from(Organization.of(COMMUNE, "Ủy ban nhân dân xã Núi Thành"))
        .to(List.of(Organization.of(PROVINCE, "Ủy ban nhân dân thành phố Đà Nẵng")))
        .documentId("H17.99,2026/11/24,143/UBND-VP")
        .code(DocumentCode.of("143", "UBND-VP"))
        .subject("V/v giải quyết đơn của bà " + NAME + ", CCCD " + ID)
        .build();
  }

  private static void attempt(String what, Runnable call) {
    try {
      call.run();
      throw new IllegalStateException(what + " succeeded");
    } catch (CallException e) {
      LOG.info(FAILED + ": {}: {}", what, e.toString(), e);
    }
  }
}
