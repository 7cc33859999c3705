package vn.hoso.portal;

import java.util.Map;
import vn.hoso.error.HosoException;
import vn.hoso.error.OutcomeUnknownException;
import vn.hoso.internal.call.Environment;
import vn.hoso.internal.portal.AccountService;
import vn.hoso.internal.portal.CatalogueService;
import vn.hoso.internal.portal.DossierService;
import vn.hoso.internal.portal.GenericService;
import vn.hoso.internal.portal.PortalCalls;
import vn.hoso.internal.portal.PortalSettings;
import vn.hoso.internal.portal.ProcedureService;
import vn.hoso.internal.portal.QuestionService;

/**
 * The National Public Service Portal (Cổng Dịch vụ công quốc gia), reached through the adapter of
 * the agency's security server, or through the {@link ProvincialGateway} of a province that has
 * one.
 *
 * <pre>{@code
 * NationalPortal portal = NationalPortal.builder()
 *     .securityServer(URI.create("http://10.0.0.5:8080/VXPAdapter"))
 *     .agency(AgencyCode.of("H17.99"))
 *     .credentials(Credentials.of(user, Secret.of(password)))
 *     .build();
 * portal.dossiers().upsert(dossier);
 * }</pre>
 *
 * <p>Immutable and thread-safe; make one and share it. It opens a session when it first needs one,
 * and a new one when the portal ends it, once for all threads. Close it to release its thread and
 * its connections.
 */
public final class NationalPortal implements AutoCloseable {

  private final PortalCalls calls;
  private final Procedures procedures;
  private final Dossiers dossiers;
  private final Catalogues catalogues;
  private final Questions questions;
  private final Accounts accounts;
  private final GenericService generic;

  NationalPortal(PortalSettings settings, Environment environment) {
    this.calls = new PortalCalls(settings, environment);
    this.procedures = new Procedures(new ProcedureService(calls));
    this.dossiers = new Dossiers(new DossierService(calls, settings));
    this.catalogues =
        new Catalogues(new CatalogueService(calls, settings.catalogueCache(), environment.clock()));
    this.questions = new Questions(new QuestionService(calls, settings));
    this.accounts = new Accounts(new AccountService(calls));
    this.generic = new GenericService(calls);
  }

  public static PortalBuilder builder() {
    return new PortalBuilder();
  }

  public Procedures procedures() {
    return procedures;
  }

  public Dossiers dossiers() {
    return dossiers;
  }

  public Catalogues catalogues() {
    return catalogues;
  }

  public Questions questions() {
    return questions;
  }

  public Accounts accounts() {
    return accounts;
  }

  /** As {@link #call(String, Map, GenericCall)}, {@link GenericCall#once}. */
  public GenericReply call(String service, Map<String, ?> parameters) {
    return call(service, parameters, GenericCall.once());
  }

  /**
   * Calls a service that this client does not know, such as {@code DongBoDanhGia} (ratings).
   * <em>Unverified</em>: no public material shows what such services take and give.
   *
   * @param service its name
   * @param parameters what is in the body beside {@code session}, {@code madonvi} and {@code
   *     service}: String, Integer, Long, BigDecimal, Boolean, null, and lists and maps of those
   * @param how where it is, and whether it may be sent twice
   * @return a success
   * @throws IllegalArgumentException if the name or a parameter cannot be sent
   * @throws OutcomeUnknownException if it must not be sent twice and no readable answer came
   * @throws HosoException if the portal did not answer, or refused
   */
  public GenericReply call(String service, Map<String, ?> parameters, GenericCall how) {
    return generic.call(service, parameters, how);
  }

  /** Calls under way fail, and so does every later one. */
  @Override
  public void close() {
    calls.close();
  }
}
