package vn.hoso.simulator.internal.http;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the body of an answer to the connection. */
@FunctionalInterface
public interface BodyWriter {

  /** Writes it all, and leaves the stream open. */
  void write(OutputStream out) throws IOException;
}
