package vn.hoso.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import vn.hoso.error.FailedCall;
import vn.hoso.internal.call.Deadline;
import vn.hoso.internal.call.TokenRefused;
import vn.hoso.internal.digest.Sha256;
import vn.hoso.internal.edxml.PartFile;
import vn.hoso.internal.exchange.SpoolFile;
import vn.hoso.internal.http.FileHttp;
import vn.hoso.internal.http.HttpCall;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.portal.store.StoredFile;

/**
 * Fetches a file: the reply goes to a temporary file, what it holds to another next to the target,
 * which has the target's name only when it is complete. Thread-safe.
 */
final class FileFetch implements AutoCloseable {

  private final StoreSettings settings;
  private final StoreRefusals refusals;
  private final FileHttp http;

  FileFetch(StoreSettings settings, StoreRefusals refusals) {
    this.settings = settings;
    this.refusals = refusals;
    this.http = new FileHttp(settings.timeouts().connect());
  }

  StoredFile fetch(HttpCall request, Path target, Deadline deadline, FailedCall call)
      throws TokenRefused {
    try (SpoolFile spool = SpoolFile.in(settings.temporaryDirectory())) {
      HttpReply reply = http.send(request, spool.path(), Limits.FILE_BYTES, deadline);
      FileReply content = content(spool.path(), reply, call);
      try (PartFile part = PartFile.nextTo(target)) {
        MessageDigest digest = Sha256.create();
        long size = decode(content, part, digest, reply, call);
        part.moveTo(target);
        return new StoredFile(target, size, Sha256.hex(digest.digest()));
      }
    } catch (HttpFailure e) {
      throw e.toException(call);
    } catch (IOException e) {
      throw new UncheckedIOException(
          target + " cannot be written: check directory and disk, and fetch it again", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private FileReply content(Path spool, HttpReply reply, FailedCall call)
      throws IOException, TokenRefused {
    if (reply.cutOff()) {
      throw refusals.unreadable(
          call, reply, "the reply is longer than " + Limits.FILE_BYTES + " bytes");
    }
    try {
      FileReply content = FileReply.read(spool);
      if (StoreRefusals.isRefusal(reply, content.reply())) {
        throw refusals.of(call, reply, content.reply());
      }
      return content;
    } catch (JsonProcessingException | CharConversionException | EOFException e) {
      // Not a cause: its message quotes the reply.
      if (StoreRefusals.isRefusal(reply, StoreReply.NONE)) {
        throw refusals.of(call, reply, StoreReply.NONE);
      }
      throw refusals.unreadable(
          call, reply, "the reply is neither base64 nor JSON with it, or breaks off");
    }
  }

  private long decode(
      FileReply content, PartFile part, MessageDigest digest, HttpReply reply, FailedCall call)
      throws IOException {
    try {
      long size = content.decode(new DigestOutputStream(part.stream(), digest));
      if (size == 0) {
        throw refusals.unreadable(call, reply, "the reply has no file");
      }
      return size;
    } catch (JsonProcessingException | CharConversionException | EOFException e) {
      // Not a cause: its message quotes the reply.
      throw refusals.unreadable(call, reply, "the file in the reply is not base64");
    }
  }
}
