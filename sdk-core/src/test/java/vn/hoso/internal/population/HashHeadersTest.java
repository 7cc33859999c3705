package vn.hoso.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hoso.lgsp.population.HashAuthentication;
import vn.hoso.lgsp.population.HashAuthentication.TimestampUnit;
import vn.hoso.transport.Secret;

/**
 * Against values computed by {@code printf '%s' "$url$username$timestamp$key" | openssl dgst
 * -sha256}, and {@code printf 'xa.hoavang:%s' $hash | base64 -w0}.
 */
class HashHeadersTest {

  private static final URI SERVICE = URI.create("https://c06.example.vn/dan-cu");
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00.123Z");
  private static final HashAuthentication ACCOUNT =
      HashAuthentication.of("xa.hoavang", Secret.of("Khoá-bí-mật 2026"));

  @Test
  void headers_inMilliseconds_areThoseOfOpenssl() {
    HashHeaders headers = HashHeaders.of(ACCOUNT, SERVICE, NOW);

    assertThat(headers.hash())
        .isEqualTo("e7093dc7cecb484b4f99b8a3c50d4301a58bd4f35c644f7f55b04598ed96db86");
    assertThat(headers.headers())
        .containsOnlyKeys("timestamp", "Authorization")
        .containsEntry("timestamp", "1795482000123")
        .containsEntry(
            "Authorization",
            "Basic eGEuaG9hdmFuZzplNzA5M2RjN2NlY2I0ODRiNGY5OWI4YTNjNTBkNDMwMWE1OGJkNGYzNWM2"
                + "NDRmN2Y1NWIwNDU5OGVkOTZkYjg2");
  }

  @Test
  void headers_inSeconds_areThoseOfOpenssl() {
    HashHeaders headers =
        HashHeaders.of(ACCOUNT.withTimestampUnit(TimestampUnit.SECONDS), SERVICE, NOW);

    assertThat(headers.hash())
        .isEqualTo("00e9fd369b197b9028dbbce68eed2033b526dcebdb02431e3fd6414eadd4444d");
    assertThat(headers.headers())
        .containsEntry("timestamp", "1795482000")
        .containsEntry(
            "Authorization",
            "Basic eGEuaG9hdmFuZzowMGU5ZmQzNjliMTk3YjkwMjhkYmJjZTY4ZWVkMjAzM2I1MjZkY2ViZGIw"
                + "MjQzMWUzZmQ2NDE0ZWFkZDQ0NDRk");
  }

  @Test
  void hash_ofAnotherUrl_isThatOfOpenssl() {
    HashAuthentication account =
        ACCOUNT.withTimestampUnit(TimestampUnit.SECONDS).withHashedUrl("http://10.0.0.9/csdldc");

    assertThat(HashHeaders.of(account, SERVICE, NOW).hash())
        .isEqualTo("1a91eb08cc68f44ebef6d4e3abe719e0940ed7eccb47485c73dd741f52748bcb");
  }

  @Test
  void headers_ofXRoad_areAdded() {
    HashAuthentication account =
        ACCOUNT.withXRoadClient("VN/GOV/H17.99/motcua").withApiKey(Secret.of("k-1"));

    assertThat(HashHeaders.of(account, SERVICE, NOW).withoutAuthorization())
        .containsOnlyKeys("timestamp", "X-Road-Client", "ApiKey")
        .containsEntry("X-Road-Client", "VN/GOV/H17.99/motcua")
        .containsEntry("ApiKey", "k-1");
  }
}
