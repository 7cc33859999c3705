package vn.hoso.signature.key.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.signature.PreparedSignature;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.io.StoredBytes;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.remote.Reply;
import vn.hoso.signature.internal.remote.ReplyCodec;
import vn.hoso.signature.internal.remote.Waiting;

/**
 * A request for signatures that a service took. It holds the prepared signatures, so that it is all
 * that has to be kept until the signer has approved; it survives a restart. It has no secrets, but
 * the signer's id at the service, which may be a personal id.
 *
 * <p>Immutable and thread-safe.
 */
public final class RemoteTicket {

  private static final String MAGIC = "hoso-remote-ticket-1";

  private final String service;
  private final Instant submittedAt;
  private final Waiting waiting;
  private final Reply reply;
  private final List<PreparedSignature> prepared;

  RemoteTicket(
      String service,
      Instant submittedAt,
      Waiting waiting,
      Reply reply,
      List<PreparedSignature> prepared) {
    this.service = service;
    this.submittedAt = submittedAt;
    this.waiting = waiting;
    this.reply = reply;
    this.prepared = List.copyOf(prepared);
  }

  /**
   * Reads what {@link #toBytes} returned.
   *
   * @throws UnreadableDocumentException if the bytes are something else, or damaged
   */
  public static RemoteTicket fromBytes(byte[] stored) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
      if (!in.readUTF().equals(MAGIC)) {
        throw new IOException("unknown format");
      }
      String service = in.readUTF();
      Instant submittedAt = Instant.ofEpochMilli(in.readLong());
      String userId = in.readUTF();
      String transaction = in.readUTF();
      String reference = in.readUTF();
      Reply reply = ReplyCodec.read(in);
      List<String> ids = new ArrayList<>();
      List<PreparedSignature> prepared = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        ids.add(in.readUTF());
        prepared.add(PreparedSignature.fromBytes(StoredBytes.read(in)));
      }
      Waiting waiting = new Waiting(userId, transaction, reference, ids);
      return new RemoteTicket(service, submittedAt, waiting, reply, prepared);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "These bytes are not a ticket of a remote signature, or are damaged: submit again", e);
    }
  }

  /**
   * As {@link #fromBytes}, from a file.
   *
   * @throws UnreadableDocumentException if the file cannot be read or is not a ticket
   */
  public static RemoteTicket fromFile(Path file) {
    try {
      return fromBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "The ticket %s cannot be read: check the path".formatted(file), e);
    }
  }

  /** Some 10 to 50 KB for each document, in a format of this library. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(service);
      out.writeLong(submittedAt.toEpochMilli());
      out.writeUTF(waiting.userId());
      out.writeUTF(waiting.transaction());
      out.writeUTF(waiting.reference());
      ReplyCodec.write(reply, out);
      out.writeInt(prepared.size());
      for (int i = 0; i < prepared.size(); i++) {
        out.writeUTF(waiting.documentIds().get(i));
        StoredBytes.write(out, prepared.get(i).toBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Stores {@link #toBytes} in a file; replaces it if it exists.
   *
   * @throws UnwritableDocumentException if it cannot be written
   */
  public void toFile(Path file) {
    try (TargetFile target = TargetFile.create(file)) {
      target.write(toBytes());
      target.commit();
    }
  }

  /** The {@link RemoteProvider#name} of the service. */
  public String service() {
    return service;
  }

  /** The application's id of the request, by which a web-hook is matched. */
  public String transaction() {
    return waiting.transaction();
  }

  /** What the service calls the request; empty if as the application does. */
  public String reference() {
    return waiting.reference();
  }

  /** By the application's clock. */
  public Instant submittedAt() {
    return submittedAt;
  }

  /** What is to be signed, in the order of the request. */
  public List<PreparedSignature> prepared() {
    return prepared;
  }

  Waiting waiting() {
    return waiting;
  }

  /** Anything but pending if the service answered at once. */
  Reply reply() {
    return reply;
  }

  /** Without the signer. */
  @Override
  public String toString() {
    return "RemoteTicket[%s, transaction %s, %d documents]"
        .formatted(service, transaction(), prepared.size());
  }
}
