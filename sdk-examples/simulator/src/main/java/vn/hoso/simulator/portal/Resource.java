package vn.hoso.simulator.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** JSON that is bundled with the simulator. */
final class Resource {

  private Resource() {}

  static JsonNode json(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled " + name + " cannot be read", e);
    }
  }
}
