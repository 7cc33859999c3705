package vn.hoso.simulator.axis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends a message larger than the heap through the doors of a province and fetches it; the main
 * class of a JVM with a small heap.
 */
final class LargeMessage {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String MESSAGE = Caller.document("H17.99", "000.00.00.H17");
  private static final String PLACE = "JVBE";

  private LargeMessage() {}

  /** Argument: MiB of base64 in the message. */
  public static void main(String[] args) throws Exception {
    long filler = Long.parseLong(args[0]) << 20;
    try (AxisSimulator axis =
        AxisSimulator.start(AxisOptions.defaults().withEdxmlForm(EdxmlForm.ATTACHMENTS_BEHIND))) {
      Caller commune = new Caller(axis, "H17.99");
      String[] form = Caller.form(MESSAGE).split(PLACE, 2);
      post(
          commune
              .provincial("/v1/sendEdoc")
              .header("Content-Type", "multipart/form-data; boundary=" + Caller.BOUNDARY),
          form,
          filler);
      // What is base64 within base64 does not matter here: 'A' throughout is both.
      String[] json = {
        "{\"systemId\":\"H17.99\",\"secret\":\"%s\",\"from\":\"H17.99\",\"messageType\":\"edoc\","
                .formatted(axis.secret("H17.99"))
            + "\"base64data\":\"",
        "\"}"
      };
      post(
          HttpRequest.newBuilder(URI.create(axis.mediatorUri() + "/sendEdoc"))
              .header("Content-Type", "application/json"),
          json,
          filler);
      String docId = axis.messages().get(0).deliveries().get(0).docId();
      Caller province = new Caller(axis, "000.00.00.H17");
      System.out.println(
          "fetched " + size(province.provincial("/v1/getEdoc?docId=" + docId).build()));
    }
  }

  private static void post(HttpRequest.Builder request, String[] around, long filler)
      throws IOException, InterruptedException {
    byte[] before = around[0].getBytes(StandardCharsets.UTF_8);
    byte[] behind = around[1].getBytes(StandardCharsets.UTF_8);
    Supplier<InputStream> body =
        () ->
            new SequenceInputStream(
                Collections.enumeration(
                    List.of(
                        new ByteArrayInputStream(before),
                        new Letters(filler),
                        new ByteArrayInputStream(behind))));
    String answer =
        HTTP.send(
                request
                    .POST(
                        BodyPublishers.fromPublisher(
                            BodyPublishers.ofInputStream(body),
                            before.length + filler + behind.length))
                    .build(),
                BodyHandlers.ofString())
            .body();
    System.out.println(answer);
  }

  private static long size(HttpRequest request) throws IOException, InterruptedException {
    try (InputStream in = HTTP.send(request, BodyHandlers.ofInputStream()).body()) {
      long size = 0;
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
      }
      return size;
    }
  }

  /** So many times A. */
  private static final class Letters extends InputStream {

    private long left;

    Letters(long count) {
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'A' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int n = (int) Math.min(left, length);
      Arrays.fill(target, offset, offset + n, (byte) 'A');
      left -= n;
      return n;
    }
  }
}
