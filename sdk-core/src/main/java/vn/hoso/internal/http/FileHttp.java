package vn.hoso.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import vn.hoso.internal.call.Deadline;

/**
 * Sends bodies of any size, and has answers of any size written to a file, in memory that depends
 * on neither. Sends once: nothing is repeated, redirected or logged here. Thread-safe.
 */
public final class FileHttp implements AutoCloseable {

  /** What of an answer is kept in memory, for exceptions. */
  private static final int BEGINNING = 4096;

  private final JdkHttp http;

  public FileHttp(Duration connectTimeout) {
    this.http = new JdkHttp(connectTimeout);
  }

  /**
   * Sends once.
   *
   * @param answer an empty file for the body of the answer
   * @param limit in bytes; what is beyond is not read
   * @return status, headers and the beginning of the answer, which may be of any status
   * @throws HttpFailure if no answer came
   * @throws UncheckedIOException if the disk fails
   */
  public HttpReply send(HttpCall call, Path answer, long limit, Deadline deadline)
      throws HttpFailure {
    HttpRequest.Builder request = HttpRequest.newBuilder(call.uri());
    call.headers().forEach(request::setHeader);
    try (FileChannel file = FileChannel.open(answer, StandardOpenOption.WRITE)) {
      JdkHttp.Answer<FileBody> whole =
          http.send(request, call.method(), call.body(), () -> new FileBody(file, limit), deadline);
      return HttpReply.of(whole, beginning(answer), whole.body().cutOff());
    } catch (HttpFailure e) {
      if (e.getCause() instanceof FileBody.DiskException disk) {
        throw failed(answer, disk);
      }
      throw e;
    } catch (IOException e) {
      throw failed(answer, e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static byte[] beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(BEGINNING);
    }
  }

  private static UncheckedIOException failed(Path file, IOException e) {
    return new UncheckedIOException(
        file + " cannot be written: check that the disk has room; see the cause", e);
  }
}
