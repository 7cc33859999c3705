package vn.hoso.simulator.pki;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/**
 * What the simulator's issuing CA writes into a signer's certificate. The defaults are those of the
 * certificates that Ban Cơ yếu Chính phủ issues: RSA-2048, five years of which one has passed, four
 * key usages, three extended ones, addresses of CRL, OCSP and CA certificate. Immutable and
 * thread-safe; its builder is neither.
 */
public final class CertificateProfile {
  /** Extended key usage clientAuth (RFC 5280 §4.2.1.12). */
  public static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

  /** Extended key usage emailProtection (RFC 5280 §4.2.1.12). */
  public static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";

  /** Extended key usage smartcardLogon of Microsoft. */
  public static final String SMARTCARD_LOGON = "1.3.6.1.4.1.311.20.2.2";

  /** Certificate policy of the signers under Ban Cơ yếu Chính phủ. */
  public static final String GOVERNMENT_POLICY = "2.16.704.1.1.1.1.1";

  /** Certificate policy of individuals under the public CAs. */
  public static final String PUBLIC_POLICY = "1.3.6.1.4.1.30339.1.1";

  final X500Name subject;
  final KeyType key;
  final Function<Instant, Validity> validity;
  final Set<KeyUsage> keyUsage;
  final List<String> extendedKeyUsage;
  final Optional<String> policy;
  final Optional<String> email;
  // Empty: the addresses of the simulator itself.
  final Optional<List<URI>> crlUris;
  final Optional<List<URI>> ocspUris;
  final Optional<List<URI>> caIssuersUris;

  private CertificateProfile(Builder builder) {
    subject = builder.subject;
    key = builder.key;
    validity = builder.validity;
    keyUsage = builder.keyUsage;
    extendedKeyUsage = builder.extendedKeyUsage;
    policy = Optional.ofNullable(builder.policy);
    email = Optional.ofNullable(builder.email);
    crlUris = Optional.ofNullable(builder.crlUris);
    ocspUris = Optional.ofNullable(builder.ocspUris);
    caIssuersUris = Optional.ofNullable(builder.caIssuersUris);
  }

  /** An official of the commune of Tam Xuân: C, L, O, OU, CN, E; without a personal id. */
  public static Builder person(String name) {
    return new Builder(Names.person(name)).email(Names.PERSON_EMAIL);
  }

  /** An agency, with its identifier and tax code as two UIDs: C, L, O, CN, UID, UID, E. */
  public static Builder agency(String name) {
    return new Builder(Names.agency(name)).email(Names.AGENCY_EMAIL);
  }

  /**
   * A citizen with a certificate in the shape of a public CA's.
   *
   * @param personalId 12 digits, written as UID=CCCD:…
   */
  public static Builder citizen(String name, String personalId) {
    return new Builder(Names.citizen(name, personalId)).policy(PUBLIC_POLICY);
  }

  /** Any subject. */
  public static Builder subject(X500Principal subject) {
    return new Builder(X500Name.getInstance(subject.getEncoded()));
  }

  /** Changes the defaults. */
  public static final class Builder {
    private final X500Name subject;
    private KeyType key = KeyType.RSA_2048;
    private Function<Instant, Validity> validity = Lifetimes::fiveYears;
    private Set<KeyUsage> keyUsage =
        EnumSet.of(
            KeyUsage.DIGITAL_SIGNATURE,
            KeyUsage.NON_REPUDIATION,
            KeyUsage.KEY_ENCIPHERMENT,
            KeyUsage.DATA_ENCIPHERMENT);
    private List<String> extendedKeyUsage = List.of(CLIENT_AUTH, EMAIL_PROTECTION, SMARTCARD_LOGON);
    private @Nullable String policy = GOVERNMENT_POLICY;
    private @Nullable String email;
    private @Nullable List<URI> crlUris;
    private @Nullable List<URI> ocspUris;
    private @Nullable List<URI> caIssuersUris;

    private Builder(X500Name subject) {
      this.subject = subject;
    }

    public Builder key(KeyType key) {
      this.key = key;
      return this;
    }

    /**
     * Both ends belong to the period; fractions of a second are dropped.
     *
     * @throws IllegalArgumentException unless from is before until
     */
    public Builder validity(Instant from, Instant until) {
      Validity period = new Validity(from, until);
      this.validity = now -> period;
      return this;
    }

    /** Valid for five years, until one day before it is issued. */
    public Builder expired() {
      this.validity = Lifetimes::expired;
      return this;
    }

    /** Valid for five years, from one day after it is issued. */
    public Builder notYetValid() {
      this.validity = Lifetimes::notYetValid;
      return this;
    }

    /** Without any, the extension is left out. */
    public Builder keyUsage(KeyUsage... usages) {
      EnumSet<KeyUsage> set = EnumSet.noneOf(KeyUsage.class);
      set.addAll(List.of(usages));
      this.keyUsage = set;
      return this;
    }

    /**
     * Without any, the extension is left out.
     *
     * @param oids object identifiers in dotted notation
     */
    public Builder extendedKeyUsage(String... oids) {
      this.extendedKeyUsage = List.of(oids);
      return this;
    }

    /**
     * The one certificate policy.
     *
     * @param oid an object identifier in dotted notation
     */
    public Builder policy(String oid) {
      this.policy = oid;
      return this;
    }

    public Builder withoutPolicy() {
      this.policy = null;
      return this;
    }

    /** The address in the subject alternative name. */
    public Builder email(String email) {
      this.email = email;
      return this;
    }

    /** Other addresses of the CRL than the simulator's own; without any, no extension. */
    public Builder crlUris(URI... uris) {
      this.crlUris = List.of(uris);
      return this;
    }

    /** Other addresses of the OCSP responder than the simulator's own, or none. */
    public Builder ocspUris(URI... uris) {
      this.ocspUris = List.of(uris);
      return this;
    }

    /** Other addresses of the CA's certificate than the simulator's own, or none. */
    public Builder caIssuersUris(URI... uris) {
      this.caIssuersUris = List.of(uris);
      return this;
    }

    public CertificateProfile build() {
      return new CertificateProfile(this);
    }
  }
}
