package vn.hoso.portal;

import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.internal.http.Addresses;
import vn.hoso.lgsp.LgspAuthentication;

/**
 * The REST service that some provinces put in front of the portal, on their LGSP. It keeps the
 * portal's session itself, and hands the portal's reply on as text in {@code message}: {@code
 * {"error_code": …, "message": "…"}}. Seen at two provinces. Immutable and thread-safe.
 *
 * <pre>{@code
 * NationalPortal.builder()
 *     .provincialGateway(
 *         ProvincialGateway.of(
 *             URI.create("https://api.example.vn/KetNoiMotCuaQuocGia"), authentication))
 *     .agency(AgencyCode.of("H17.99"))
 *     .build();
 * }</pre>
 */
public final class ProvincialGateway {

  /** How a service is asked. */
  public enum Form {
    /** {@code GET <path>?<parameter>=…}. */
    QUERY,
    /**
     * {@code POST <path>} with the portal's own body, but for the session, which the gateway has.
     * Assumed.
     */
    ENVELOPE,
    /**
     * {@code POST <path>?MaDinhDanhDV=<agency>&<parameter>=…} with the array {@code data} alone;
     * for a service that has {@code data}. Seen at one province, for {@code DongBoHoSoMC}.
     */
    BARE_ARRAY
  }

  /**
   * Where and how a service is asked.
   *
   * @param path behind the gateway's address, without slashes at its ends
   */
  public record Service(String path, Form form) {

    public Service {
      if (!path.matches("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")) {
        throw new IllegalArgumentException(
            "path is \""
                + path
                + "\": give the path behind the gateway's address without slashes at its ends, such"
                + " as api/SynsTTHCC/DongBoHoSoMC");
      }
    }
  }

  private static final Map<String, Service> SEEN =
      Map.copyOf(
          Stream.of(
                  "LayDanhSachTTHC",
                  "LayThuTuc",
                  "LayQDCB",
                  "LayDanhMucLinhVuc",
                  "LayDanhMucNhomThuTuc",
                  "LayDanhMucThuTucThuocLoai",
                  "TraCuuTechID")
              .collect(
                  HashMap::new,
                  (services, name) -> services.put(name, new Service(name, Form.QUERY)),
                  HashMap::putAll));

  private final URI address;
  private final LgspAuthentication authentication;
  private final Map<String, Service> services;

  private ProvincialGateway(
      URI address, LgspAuthentication authentication, Map<String, Service> services) {
    this.address = address;
    this.authentication = authentication;
    this.services = services;
  }

  /**
   * A gateway whose services have the portal's names. Those that were seen as GET are asked so:
   * {@code LayDanhSachTTHC}, {@code LayThuTuc}, {@code LayQDCB}, {@code LayDanhMucLinhVuc}, {@code
   * LayDanhMucNhomThuTuc}, {@code LayDanhMucThuTucThuocLoai}, {@code TraCuuTechID}; that every
   * other is a POST in the form of {@link Form#ENVELOPE} is assumed.
   *
   * @param address what is before the name of a service, such as {@code
   *     https://api.example.vn/KetNoiMotCuaQuocGia}
   * @throws IllegalArgumentException if the address cannot be used
   */
  public static ProvincialGateway of(URI address, LgspAuthentication authentication) {
    if (!Addresses.isBase(address)) {
      throw new IllegalArgumentException(
          "provincialGateway: give an address with http or https, host and path and nothing else,"
              + " such as https://api.example.vn/KetNoiMotCuaQuocGia");
    }
    return new ProvincialGateway(address, authentication, SEEN);
  }

  /**
   * With another path or form for one service.
   *
   * @param name the portal's name, such as {@code DongBoHoSoMC}
   */
  public ProvincialGateway withService(String name, String path, Form form) {
    Map<String, Service> changed = new HashMap<>(services);
    changed.put(name, new Service(path, form));
    return new ProvincialGateway(address, authentication, Collections.unmodifiableMap(changed));
  }

  public URI address() {
    return address;
  }

  public LgspAuthentication authentication() {
    return authentication;
  }

  /** Where and how a service of the portal is asked. */
  public Service service(String name) {
    return Optional.ofNullable(services.get(name))
        .orElseGet(() -> new Service(name, Form.ENVELOPE));
  }

  @Override
  public String toString() {
    return "ProvincialGateway[" + address + "]";
  }
}
