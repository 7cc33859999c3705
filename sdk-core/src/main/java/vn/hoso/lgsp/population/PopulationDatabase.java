package vn.hoso.lgsp.population;

import vn.hoso.error.HosoException;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.population.PopulationService;
import vn.hoso.internal.population.PopulationSettings;
import vn.hoso.transport.RequestOptions;

/**
 * The national population database (cơ sở dữ liệu quốc gia về dân cư) of the Ministry of Public
 * Security (C06), by SOAP 1.1 as four public integrations call it.
 *
 * <pre>{@code
 * PopulationDatabase database = PopulationDatabase.builder()
 *     .route(PopulationRoute.direct(service, HashAuthentication.of(user, Secret.of(key))))
 *     .build();
 * Optional<Citizen> citizen = database.lookUp(query).citizen();
 * }</pre>
 *
 * <p>Both calls only ask, so that they are tried again when no readable answer came; each attempt
 * is a request of its own for the database, with a {@code MaYeuCau} and a timestamp of its own,
 * since it refuses a code that it has seen (assumed).
 *
 * <p>Immutable and thread-safe; make one and share it. Close it to release its thread and its
 * connections.
 */
public final class PopulationDatabase implements AutoCloseable {

  private final PopulationService service;

  PopulationDatabase(PopulationSettings settings, Environment environment) {
    this.service = new PopulationService(settings, environment);
  }

  public static PopulationDatabaseBuilder builder() {
    return new PopulationDatabaseBuilder();
  }

  /** As {@link #lookUp(CitizenQuery, RequestOptions)}, with the client's own limits. */
  public CitizenLookUp lookUp(CitizenQuery query) {
    return lookUp(query, RequestOptions.defaults());
  }

  /**
   * Looks a citizen up ({@code TraCuuThongTinCongDan}).
   *
   * @throws HosoException if the database did not answer, or refused; or if it answered with
   *     several citizens, or with another than was asked for
   */
  public CitizenLookUp lookUp(CitizenQuery query, RequestOptions options) {
    return service.lookUp(query, options);
  }

  /** As {@link #verify(CitizenQuery, RequestOptions)}, with the client's own limits. */
  public CitizenVerification verify(CitizenQuery query) {
    return verify(query, RequestOptions.defaults());
  }

  /**
   * Verifies number, name and birth of a citizen ({@code XacThucThongTinCongDan}).
   *
   * @throws HosoException if the database did not answer, or refused
   */
  public CitizenVerification verify(CitizenQuery query, RequestOptions options) {
    return service.verify(query, options);
  }

  /** Calls under way fail, and so does every later one. */
  @Override
  public void close() {
    service.close();
  }
}
