package vn.hoso.simulator.pki;

/** What a key may be used for (RFC 5280 §4.2.1.3). */
public enum KeyUsage {
  DIGITAL_SIGNATURE(org.bouncycastle.asn1.x509.KeyUsage.digitalSignature),
  NON_REPUDIATION(org.bouncycastle.asn1.x509.KeyUsage.nonRepudiation),
  KEY_ENCIPHERMENT(org.bouncycastle.asn1.x509.KeyUsage.keyEncipherment),
  DATA_ENCIPHERMENT(org.bouncycastle.asn1.x509.KeyUsage.dataEncipherment),
  KEY_CERT_SIGN(org.bouncycastle.asn1.x509.KeyUsage.keyCertSign),
  CRL_SIGN(org.bouncycastle.asn1.x509.KeyUsage.cRLSign);

  private final int bit;

  KeyUsage(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }
}
