package vn.hoso.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One result in JMH's JSON.
 *
 * @param operation the benchmark class and its parameters but the size
 * @param size as the benchmark's parameter of that name has it
 * @param method who did it
 * @param milliseconds per operation
 * @param megabytes allocated per operation in all threads, or that a process of its own had, of
 *     10^6 bytes; NaN if it was not measured
 */
record Measurement(
    String operation, String size, String method, double milliseconds, double megabytes) {

  private static final String SIZE = "size";

  /**
   * Reads a file that JMH wrote with {@code -rf json}.
   *
   * @throws IOException if there is no such file, or it is not JSON
   */
  static List<Measurement> read(Path json) throws IOException {
    List<Measurement> measurements = new ArrayList<>();
    for (JsonNode result : new ObjectMapper().readTree(json.toFile())) {
      measurements.add(of(result));
    }
    return measurements;
  }

  private static Measurement of(JsonNode result) {
    String benchmark = result.path("benchmark").asText();
    int method = benchmark.lastIndexOf('.');
    int type = benchmark.lastIndexOf('.', method - 1);
    JsonNode params = result.path("params");
    StringJoiner operation = new StringJoiner(" ").add(benchmark.substring(type + 1, method));
    for (Map.Entry<String, JsonNode> param : params.properties()) {
      if (!param.getKey().equals(SIZE)) {
        operation.add(param.getValue().asText());
      }
    }
    JsonNode metrics = result.path("secondaryMetrics");
    double allocated = metrics.path("gc.alloc.rate.norm").path("score").asDouble(Double.NaN);
    return new Measurement(
        operation.toString(),
        params.path(SIZE).asText(),
        benchmark.substring(method + 1),
        result.path("primaryMetric").path("score").asDouble(Double.NaN),
        metrics.path("residentMegabytes").path("score").asDouble(allocated / 1_000_000));
  }
}
