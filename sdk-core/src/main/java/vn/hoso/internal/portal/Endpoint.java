package vn.hoso.internal.portal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.hoso.internal.http.Addresses;
import vn.hoso.portal.Destination;

/**
 * Where a provider path is behind the adapter.
 *
 * @param uri with {@code dstcode} and {@code providerurl} if they go there
 * @param headers with {@code dstcode} if it goes there
 */
public record Endpoint(URI uri, Map<String, String> headers) {

  /** The address of a provider path. */
  public static Endpoint of(URI securityServer, String path, Destination destination) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Charset", "utf-8");
    StringBuilder query = new StringBuilder();
    switch (destination.place()) {
      case QUERY -> query.append("dstcode=").append(destination.code());
      case ENCODED_QUERY -> query.append("dstcode=").append(encoded(destination.code()));
      case HEADER -> headers.put("dstcode", destination.code());
    }
    Optional<URI> provider = destination.providerUrl();
    if (provider.isPresent()) {
      query
          .append(query.isEmpty() ? "" : "&")
          .append("providerurl=")
          .append(encoded(provider.get().toString()));
    }
    String address = Addresses.resolve(securityServer, "RestService/forward/" + path);
    return new Endpoint(
        URI.create(query.isEmpty() ? address : address + "?" + query), Map.copyOf(headers));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
