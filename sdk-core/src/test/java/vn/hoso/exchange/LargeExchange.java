package vn.hoso.exchange;

import static vn.hoso.exchange.ExchangeSamples.COMMUNE;
import static vn.hoso.exchange.ExchangeSamples.PROVINCE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import vn.hoso.edxml.EdxmlReader;
import vn.hoso.edxml.OutgoingAttachment;
import vn.hoso.edxml.ReceivedEdxml;
import vn.hoso.exchange.ExchangeRig.Protocol;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.lgsp.LgspAuthentication;
import vn.hoso.transport.Secret;

/** Sends and fetches a large message; the main class of a JVM with a small heap. */
final class LargeExchange {

  private static final int MIB = 1 << 20;

  private LargeExchange() {}

  /**
   * Arguments: an empty directory, MiB of the attachment, the protocol, its endpoint, the keys of
   * the commune and of the province.
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    Path attachment = directory.resolve("ban-ve.tif");
    fill(attachment, Integer.parseInt(args[1]));
    Path message = directory.resolve("nhan.edxml");
    Protocol protocol = Protocol.valueOf(args[2]);
    URI endpoint = URI.create(args[3]);

    try (DocumentExchange sender = client(protocol, endpoint, COMMUNE, args[4]);
        DocumentExchange receiver = client(protocol, endpoint, PROVINCE, args[5])) {
      SendReceipt unused =
          sender.send(ExchangeSamples.document(), List.of(OutgoingAttachment.of(attachment)));
      receiver.fetch(
          receiver.received(ReceivedQuery.all(MessageKind.DOCUMENT)).get(0).docId(), message);
    }

    ReceivedEdxml received = EdxmlReader.create().read(message, directory.resolve("nhan"));
    Path copy = received.attachments().get(0).file().orElseThrow();
    if (Files.mismatch(attachment, copy) != -1) {
      throw new IllegalStateException(copy + " differs from " + attachment);
    }
    System.out.println(
        received.attachments().get(0).size() / MIB
            + " MiB, heap "
            + Runtime.getRuntime().maxMemory() / MIB
            + " MiB");
  }

  private static DocumentExchange client(
      Protocol protocol, URI endpoint, AgencyCode agency, String secret) {
    ExchangeBuilder<?> builder =
        switch (protocol) {
          case VXP -> DocumentExchange.vxp().agency(agency).secret(Secret.of(secret));
          case EDOC ->
              DocumentExchange.edoc()
                  .authentication(LgspAuthentication.systemKey(agency.value(), Secret.of(secret)));
          case MEDIATOR -> DocumentExchange.mediator().agency(agency).secret(Secret.of(secret));
        };
    return builder.endpoint(endpoint).build();
  }

  /** Noise, which a zip does not make smaller. */
  private static void fill(Path file, int mebibytes) throws IOException {
    Random random = new Random(42);
    byte[] block = new byte[MIB];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < mebibytes; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
  }
}
