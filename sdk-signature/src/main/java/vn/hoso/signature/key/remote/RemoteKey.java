package vn.hoso.signature.key.remote;

import vn.hoso.signature.key.SignatureAlgorithm;
import vn.hoso.signature.key.SigningCertificate;
import vn.hoso.signature.key.SigningKey;

/** A key of a service that answers at once. */
record RemoteKey(
    RemoteSigningService service,
    RemoteCredential credential,
    String description,
    SignerSecrets secrets)
    implements SigningKey {

  @Override
  public SigningCertificate certificate() {
    return credential.certificate();
  }

  @Override
  public SigningKey with(SignatureAlgorithm algorithm) {
    return new RemoteKey(service, credential.with(algorithm), description, secrets);
  }

  @Override
  public byte[] sign(byte[] data) {
    return service.signAtOnce(credential, data, description, secrets);
  }

  @Override
  public String toString() {
    return "SigningKey[" + certificate() + "]";
  }
}
