package vn.hoso.signature.key.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.signature.error.RemoteSigningException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.fixture.RemoteWorld;
import vn.hoso.simulator.remote.Decision;

/** Tickets outlive the process that submitted. */
class RemoteTicketTest {

  @TempDir Path dir;

  private final RemoteWorld world = new RemoteWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void ticket_storedAndPolledByNewObjects_completes(Vendor vendor) throws IOException {
    Path file = dir.resolve("ticket");
    submit(vendor.service(world), vendor).toFile(file);
    if (vendor.answersLater()) {
      world.remote().approve(world.transaction());
    }

    RemoteOutcome outcome = vendor.service(world).poll(RemoteTicket.fromFile(file));

    assertThat(outcome).isInstanceOf(RemoteOutcome.Signed.class);
    Path signed = dir.resolve("signed.pdf");
    ((RemoteOutcome.Signed) outcome).signatures().get(0).complete(signed);
    assertThat(RemoteWorld.verifier().verify(signed).verdict().isReliable()).isTrue();
  }

  @Test
  void ticket_afterARestart_isAsBefore() throws IOException {
    RemoteTicket ticket = submit(Vendor.MYSIGN.service(world), Vendor.MYSIGN);

    RemoteTicket read = RemoteTicket.fromBytes(ticket.toBytes());

    assertThat(read.service()).isEqualTo("Viettel MySign");
    assertThat(read.transaction()).isEqualTo(ticket.transaction());
    assertThat(read.reference()).isEqualTo(world.remote().requests().get(0).reference());
    assertThat(read.submittedAt()).isEqualTo(RemoteWorld.NOW);
    assertThat(read.prepared().get(0).document()).isEqualTo(dir.resolve("quyết-định.pdf"));
    assertThat(read.toBytes()).isEqualTo(ticket.toBytes());
    assertThat(read).hasToString(ticket.toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"MYSIGN_AT_ONCE", "RSSP"})
  void ticket_refusedOrTimedOutAtOnce_keepsThat(Vendor vendor) throws IOException {
    world.remote().decideAtOnce(vendor == Vendor.RSSP ? Decision.REFUSED : Decision.EXPIRED);
    RemoteSigningService service = vendor.service(world);
    RemoteCredential credential = service.credential(RemoteWorld.USER);
    RemoteTicket ticket =
        service.submit(credential, RemoteWorld.prepare(dir, credential, 1), "Quyết định");

    RemoteOutcome outcome = service.poll(RemoteTicket.fromBytes(ticket.toBytes()));

    assertThat(outcome).isEqualTo(service.poll(ticket));
    assertThat(outcome).isNotInstanceOf(RemoteOutcome.Signed.class);
  }

  @Test
  void fromBytes_cutAnywhere_isRefused() throws IOException {
    byte[] whole = submit(Vendor.SMARTCA.service(world), Vendor.SMARTCA).toBytes();

    for (int length = 0; length < whole.length; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> RemoteTicket.fromBytes(cut))
          .isInstanceOf(UnreadableDocumentException.class);
    }
  }

  @Test
  void fromBytes_somethingElse_saysWhatToDo() {
    assertThatThrownBy(() -> RemoteTicket.fromBytes(new byte[] {0, 2, 'h', 'i'}))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage(
            "These bytes are not a ticket of a remote signature, or are damaged: submit again");
  }

  @Test
  void fromFile_missing_namesTheFile() {
    assertThatThrownBy(() -> RemoteTicket.fromFile(dir.resolve("none")))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("none cannot be read");
  }

  @Test
  void poll_ticketOfAnotherService_isRefused() throws IOException {
    RemoteTicket ticket = submit(Vendor.SMARTCA.service(world), Vendor.SMARTCA);

    assertThatThrownBy(() -> Vendor.MYSIGN.service(world).poll(ticket))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The ticket is of VNPT SmartCA, and this is Viettel MySign");
  }

  @Test
  void complete_documentChangedSince_isRefusedAndTicketStays() throws IOException {
    RemoteSigningService service = Vendor.SMARTCA.service(world);
    RemoteTicket ticket = submit(service, Vendor.SMARTCA);
    world.remote().approve(ticket.transaction());
    Path document = ticket.prepared().get(0).document();
    byte[] original = Files.readAllBytes(document);
    Files.write(document, Arrays.copyOf(original, original.length - 1));
    RemoteSignature signature = signed(service, ticket);
    Path target = dir.resolve("signed.pdf");

    assertThatThrownBy(() -> signature.complete(target))
        .isInstanceOf(UnreadableDocumentException.class);

    assertThat(target).doesNotExist();
    Files.write(document, original);
    signed(service, ticket).complete(target);
    assertThat(RemoteWorld.verifier().verify(target).verdict().isReliable()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Vendor.class,
      names = {"SMARTCA", "NEAC", "CA2", "MYSIGN", "CSC_V2_LATER", "RSSP", "CSC_V1"})
  void poll_valueByAnotherKey_isRefusedAndTheTicketStays(Vendor vendor) throws IOException {
    RemoteSigningService service = vendor.service(world);
    world.remote().signWithAnotherKey(true);
    RemoteTicket ticket = submit(service, vendor);
    world.remote().approve(world.transaction());
    byte[] before = ticket.toBytes();
    List<Path> files = files();

    assertThatThrownBy(() -> service.poll(ticket))
        .isInstanceOf(RemoteSigningException.class)
        .hasMessageContaining(ticket.service())
        .hasMessageContaining(ticket.transaction())
        .hasMessageContaining("is not by the key of SigningCertificate[serial")
        .satisfies(e -> assertThat(((RemoteSigningException) e).isPassing()).isFalse());

    assertThat(ticket.toBytes()).isEqualTo(before);
    assertThat(files()).isEqualTo(files);
    if (vendor.answersLater()) {
      world.remote().signWithAnotherKey(false);
      assertThat(service.poll(ticket)).isInstanceOf(RemoteOutcome.Signed.class);
    }
  }

  private static RemoteSignature signed(RemoteSigningService service, RemoteTicket ticket) {
    return ((RemoteOutcome.Signed) service.poll(ticket)).signatures().get(0);
  }

  private RemoteTicket submit(RemoteSigningService service, Vendor vendor) throws IOException {
    return vendor.submit(service, world, dir, 1);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.sorted().toList();
    }
  }
}
