package vn.hoso.simulator.pki;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key pair and the algorithm that goes with it. */
record SigningKey(KeyType type, KeyPair pair) {

  static SigningKey generate(KeyType type) {
    return new SigningKey(type, type.generate());
  }

  PublicKey publicKey() {
    return pair.getPublic();
  }

  PrivateKey privateKey() {
    return pair.getPrivate();
  }

  ContentSigner contentSigner() {
    try {
      return new JcaContentSignerBuilder(type.signatureAlgorithm()).build(privateKey());
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("This JVM cannot sign by a key of type " + type, e);
    }
  }
}
