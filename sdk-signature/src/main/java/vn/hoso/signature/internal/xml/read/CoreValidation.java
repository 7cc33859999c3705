package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Security;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.hoso.signature.internal.cms.read.Integrity;
import vn.hoso.signature.internal.cms.read.Integrity.Result;
import vn.hoso.signature.internal.xml.read.Algorithms.Scheme;
import vn.hoso.signature.internal.xml.read.SignedReference.State;

/**
 * Core validation (W3C XML Signature §3.2) by the JDK. Its secure validation is off, since {@link
 * SignedReference} and {@link XmlLimits} were there before.
 */
final class CoreValidation {

  private static final String SECURE_VALIDATION = "org.jcp.xml.dsig.secureValidation";

  private static final String CACHE = "javax.xml.crypto.dsig.cacheReference";

  private final Element signature;
  private final List<SignedReference> references;
  private final @Nullable Surroundings container;
  private final XMLSignatureFactory factory;

  CoreValidation(
      Element signature, List<SignedReference> references, @Nullable Surroundings container) {
    this.container = container;
    this.signature = signature;
    this.references = references;
    this.factory = factory();
  }

  /** The JDK's own, whatever provider the application has put before it. */
  static XMLSignatureFactory factory() {
    return XMLSignatureFactory.getInstance("DOM", Security.getProvider("XMLDSig"));
  }

  /** What the signature value is for a key: intact, mismatch, unsupported or malformed. */
  Integrity value(PublicKey key, Scheme scheme) {
    if (!scheme.family().equals(Algorithms.ECDSA)) {
      return value(key);
    }
    Integrity own = EcdsaValue.check(signature, key, scheme.digest());
    if (own.isIntact()) {
      return own;
    }
    // The JDK also reads values of lengths that are not the curve's, as some programs wrote them.
    Integrity byJdk = value(key);
    return byJdk.isIntact() ? byJdk : own;
  }

  private Integrity value(PublicKey key) {
    DOMValidateContext context = context(KeySelector.singletonKeySelector(key));
    try {
      XMLSignature unmarshalled = factory.unmarshalXMLSignature(context);
      return unmarshalled.getSignatureValue().validate(context)
          ? new Integrity(Result.INTACT, "")
          : new Integrity(
              Result.VALUE_MISMATCH, "the signature value is not of the signer's certificate");
    } catch (MarshalException | ClassCastException | NullPointerException e) {
      // The JDK answers some garbage with unchecked exceptions.
      return malformed(e);
    } catch (XMLSignatureException e) {
      return e.getCause() instanceof InvalidKeyException
              || e.getCause() instanceof NoSuchAlgorithmException
          ? new Integrity(Result.UNSUPPORTED_ALGORITHM, clause(e))
          : new Integrity(Result.VALUE_MISMATCH, "the signature value is none: " + clause(e));
    }
  }

  /** The first resolved reference whose digest does not match; null if all match. */
  @Nullable Integrity brokenReference() {
    DOMValidateContext context = context(new NoKeys());
    List<Reference> unmarshalled;
    try {
      unmarshalled = unmarshal(context);
    } catch (MarshalException e) {
      return malformed(e);
    }
    for (int i = 0; i < references.size(); i++) {
      SignedReference reference = references.get(i);
      if (reference.state() == State.RESOLVED && !matches(unmarshalled.get(i), context)) {
        Element target = reference.target();
        return new Integrity(
            Result.DIGEST_MISMATCH,
            "%s is not what was signed"
                .formatted(target == null ? reference.entry() : Dom.path(target)));
      }
    }
    return null;
  }

  /** What the references' digests ought to be, in their order; all must be resolved. */
  List<byte[]> digests() throws MarshalException, XMLSignatureException {
    DOMValidateContext context = context(new NoKeys());
    List<byte[]> digests = new ArrayList<>();
    for (Reference each : unmarshal(context)) {
      each.validate(context);
      digests.add(each.getCalculatedDigestValue());
    }
    return digests;
  }

  /** What the digests of the references are of, in their order. */
  Octets octets() throws MarshalException {
    DOMValidateContext context = context(new NoKeys());
    context.setProperty(CACHE, true);
    return new Octets(context, new ArrayDeque<>(unmarshal(context)));
  }

  /** Takes each reference once, since a validated one keeps its octets for as long as it lives. */
  record Octets(DOMValidateContext context, Queue<Reference> left) {

    void skip() {
      left.remove();
    }

    /** Adds what the digest of the next reference, which must be resolved, is of. */
    void updateNext(MessageDigest digest) throws XMLSignatureException, IOException {
      Reference reference = left.remove();
      reference.validate(context);
      try (InputStream in = reference.getDigestInputStream()) {
        update(digest, in);
      }
    }

    static void update(MessageDigest digest, InputStream in) throws IOException {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
  }

  /** References say the same under any signature method, so one that the JDK lacks is not shown. */
  private List<Reference> unmarshal(DOMValidateContext context) throws MarshalException {
    Element method =
        Dom.firstDsig(signature, "SignedInfo")
            .flatMap(info -> Dom.firstDsig(info, "SignatureMethod"))
            .filter(each -> Algorithms.isUnknownToJdk(Dom.algorithm(each)))
            .orElse(null);
    if (method == null) {
      return unmarshalKnown(context);
    }
    String own = Dom.algorithm(method);
    method.setAttributeNS(null, "Algorithm", Algorithms.ECDSA_SHA256);
    try {
      return unmarshalKnown(context);
    } finally {
      method.setAttributeNS(null, "Algorithm", own);
    }
  }

  private List<Reference> unmarshalKnown(DOMValidateContext context) throws MarshalException {
    try {
      return factory.unmarshalXMLSignature(context).getSignedInfo().getReferences();
    } catch (ClassCastException | NullPointerException e) {
      // The JDK answers some garbage with unchecked exceptions.
      throw new MarshalException(clause(e), e);
    }
  }

  private static boolean matches(Reference reference, DOMValidateContext context) {
    try {
      return reference.validate(context);
    } catch (XMLSignatureException e) {
      return false; // what is there cannot be transformed as what was signed could
    }
  }

  private DOMValidateContext context(KeySelector keys) {
    DOMValidateContext context = new DOMValidateContext(keys, signature);
    context.setProperty(SECURE_VALIDATION, false);
    for (SignedReference reference : references) {
      Element target = reference.target();
      if (target != null) {
        for (String name : XmlIndex.ID_NAMES) {
          if (target.hasAttributeNS(null, name)) {
            context.setIdAttributeNS(target, null, name);
          }
        }
      }
    }
    context.setURIDereferencer(
        new ReferencedData(factory.getURIDereferencer(), container, references));
    return context;
  }

  private static Integrity malformed(Exception e) {
    return e.getCause() instanceof NoSuchAlgorithmException
        ? new Integrity(Result.UNSUPPORTED_ALGORITHM, clause(e))
        : new Integrity(Result.MALFORMED, "it cannot be decoded: " + clause(e));
  }

  private static String clause(Exception e) {
    return String.valueOf(e.getMessage());
  }

  /** References need no key. */
  private static final class NoKeys extends KeySelector {
    @Override
    public KeySelectorResult select(
        KeyInfo keyInfo, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context)
        throws KeySelectorException {
      throw new KeySelectorException("no key");
    }
  }
}
