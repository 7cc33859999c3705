package vn.hoso.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a service of the simulator is.
 *
 * @param details by name: further addresses, user names, keys
 */
record SimulatedService(String name, String address, Map<String, String> details) {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern LINE = Pattern.compile("( *)(\\S.*?) {2,}(\\S.*)");

  /** Of what {@code Simulator.addresses()} says, so that a new service needs nothing here. */
  static List<SimulatedService> parse(String addresses) {
    List<SimulatedService> services = new ArrayList<>();
    addresses
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line -> {
              if (line.group(1).isEmpty()) {
                services.add(
                    new SimulatedService(line.group(2), line.group(3), new LinkedHashMap<>()));
              } else {
                SimulatedService last = services.get(services.size() - 1);
                last.details().put(line.group(2), line.group(3));
              }
            });
    return services;
  }

  /** Lines for a reader. */
  String text() {
    StringBuilder text = new StringBuilder("%-28s %s%n".formatted(name, address));
    details.forEach((key, value) -> text.append("  %-26s %s%n".formatted(key, value)));
    return text.toString();
  }

  /** {@code {"services":[{"name":…,"address":…,"details":{…}}]}}. */
  static String json(Iterable<SimulatedService> services) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeArrayFieldStart("services");
      for (SimulatedService service : services) {
        json.writeStartObject();
        json.writeStringField("name", service.name);
        json.writeStringField("address", service.address);
        json.writeObjectFieldStart("details");
        for (Map.Entry<String, String> detail : service.details.entrySet()) {
          json.writeStringField(detail.getKey(), detail.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string could not be written", e);
    }
    return line.toString();
  }
}
