package vn.hoso.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.hoso.dossier.VietnamTime;
import vn.hoso.transport.Secret;

class VxpSignatureTest {

  private static final Instant TIME = VietnamTime.instant(2026, 11, 24, 8, 0).plusMillis(123);

  @Test
  void timestamp_anyTime_isThatOfVietnamWithMillisecondsInFourDigits() {
    assertThat(VxpSignature.timestamp(TIME)).isEqualTo("24112026T080000+0123");
    assertThat(VxpSignature.timestamp(VietnamTime.instant(2026, 1, 2, 23, 59)))
        .isEqualTo("02012026T235900+0000");
  }

  @Test
  void hex_bytesBelowSixteen_loseTheirZero() {
    assertThat(FileHash.hex(new byte[] {0x0a, 0, (byte) 0xff, 0x10})).isEqualTo("a0ff10");
  }

  @Test
  void headers_valueWithQuotes_areSignedAsJson() {
    Map<String, String> headers =
        VxpSignature.headers(Map.of("to", "[\"H17\"]"), Secret.of("test-secret"));

    assertThat(headers)
        .containsEntry("XroadVnpt-to", "[\"H17\"]")
        .containsEntry("XroadVnpt-sign-header", "{\"XroadVnpt-to\":\"[\\\"H17\\\"]\"}");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "HOSO_SHARED", matches = ".+")
  void headers_knownAnswer_areThoseOfTheVector() throws IOException {
    Path folder = Path.of(System.getenv("HOSO_SHARED"), "samples", "portal");
    JsonNode vector =
        JsonMapper.builder().build().readTree(folder.resolve("vxp-signature-kat.json").toFile());
    Map<String, String> parameters = new LinkedHashMap<>();
    vector
        .get("headersInOrder")
        .forEach(pair -> parameters.put(pair.get(0).asText(), pair.get(1).asText()));

    Map<String, String> headers =
        VxpSignature.headers(parameters, Secret.of(vector.get("secret").asText()));

    assertThat(headers)
        .containsEntry("XroadVnpt-sign-header-key", vector.get("signHeaderKey").asText())
        .containsEntry("XroadVnpt-sign-header", vector.get("signHeader").asText())
        .containsEntry("XroadVnpt-hash-header", vector.get("hashHeader").asText())
        .containsEntry("XroadVnpt-version", "3.0.201608")
        .containsEntry("User-Agent", "JAVASDKAgent/1.0.0 XRoad/VPCP");
    assertThat(parameters).containsEntry("timestamp", VxpSignature.timestamp(TIME));
    assertThat(FileHash.of(folder.resolve(vector.get("bodyFile").asText())))
        .isEqualTo(vector.get("hash_file_unpadded").asText());
  }
}
