package vn.hoso.examples.cli;

import vn.hoso.signature.key.Pkcs11Key;
import vn.hoso.signature.key.SigningKey;

/** A key that can sign, logged in to its token until this is closed. */
record OpenKey(SigningKey key) implements AutoCloseable {

  @Override
  public void close() {
    if (key instanceof Pkcs11Key token) {
      token.close();
    }
  }
}
