package vn.hoso.portal;

import java.util.Optional;
import vn.hoso.error.HosoException;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.TaxCode;
import vn.hoso.internal.portal.AccountService;
import vn.hoso.transport.RequestOptions;

/** The accounts of citizens and enterprises at the portal. Thread-safe. */
public final class Accounts {

  private final AccountService service;

  Accounts(AccountService service) {
    this.service = service;
  }

  /** As {@link #technicalId(PersonalId, RequestOptions)}, with the client's own limits. */
  public Optional<String> technicalId(PersonalId person) {
    return technicalId(person, RequestOptions.defaults());
  }

  /**
   * The id of a person's account (TechID, {@code TraCuuTechID}), which a dossier may carry as
   * {@link vn.hoso.dossier.Applicant#technicalId}. Tried again when no readable answer came.
   *
   * @return personal data, not to be logged; empty if the person has no account
   * @throws HosoException if the portal did not answer, or refused
   */
  public Optional<String> technicalId(PersonalId person, RequestOptions options) {
    return service.technicalId(person.unmasked(), options);
  }

  /** As {@link #technicalId(TaxCode, RequestOptions)}, with the client's own limits. */
  public Optional<String> technicalId(TaxCode enterprise) {
    return technicalId(enterprise, RequestOptions.defaults());
  }

  /**
   * The id of an enterprise's account (TechID, {@code TraCuuTechID}). Tried again when no readable
   * answer came.
   *
   * @return not to be logged; empty if the enterprise has no account
   * @throws HosoException if the portal did not answer, or refused
   */
  public Optional<String> technicalId(TaxCode enterprise, RequestOptions options) {
    return service.technicalId(enterprise.unmasked(), options);
  }
}
