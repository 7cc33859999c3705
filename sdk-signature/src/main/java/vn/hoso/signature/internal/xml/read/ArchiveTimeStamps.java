package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.w3c.dom.Element;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.RevocationDigests;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.crypto.Sha256;

/** Reads the archive time-stamps of a signature (EN 319 132-1 §5.5.2). Used once. */
final class ArchiveTimeStamps {

  private static final String NAME = "ArchiveTimeStamp";
  private static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";

  /** Of forms before EN 319 132-1, or over references, which are not looked at. */
  private static final Set<String> OTHERS =
      Set.of(
          NAME,
          "SigAndRefsTimeStamp",
          "SigAndRefsTimeStampV2",
          "RefsOnlyTimeStamp",
          "RefsOnlyTimeStampV2");

  private final ArchiveInput input;
  private final KeyMaterial material;
  private final List<String> notes;

  /** What exists if a token does, by the SHA-256 of the token. */
  private final Map<String, Set<String>> partsOfTokens = new HashMap<>();

  /** What the next time-stamp proves to exist, as {@link ArchiveTimeStamp#covered}. */
  private final Set<String> covered = new HashSet<>();

  ArchiveTimeStamps(ArchiveInput input, KeyMaterial material, List<String> notes) {
    this.input = input;
    this.material = material;
    this.notes = notes;
  }

  /**
   * In the order in which they were added; what cannot be read proves nothing and is a note.
   *
   * @param others the time-stamps over the signature value
   */
  List<ArchiveTimeStamp> read(XadesProperties properties, List<TimeStampFacts> others) {
    others.forEach(this::remember);
    KeyMaterial keyInfo = new KeyMaterial();
    Dom.dsig(input.signature(), "KeyInfo").forEach(keyInfo::addKeyInfo);
    addCovered(keyInfo);
    List<ArchiveTimeStamp> found = new ArrayList<>();
    List<Element> before = new ArrayList<>();
    Set<String> notEvaluated = new TreeSet<>();
    int tried = 0;
    for (Element property : properties.unsignedSignatureProperties()) {
      boolean isArchive =
          Dom.isXades(property, NAME) && XADES_141.equals(property.getNamespaceURI());
      if (isArchive && tried < XmlLimits.MAX_TIME_STAMPS) {
        tried++;
        read(property, before).ifPresent(found::add);
      } else if (OTHERS.contains(property.getLocalName())) {
        notEvaluated.add(property.getLocalName());
      }
      before.add(property);
      addCovered(property);
    }
    if (!notEvaluated.isEmpty()) {
      notes.add("time-stamps were not evaluated: " + String.join(", ", notEvaluated));
    }
    return found;
  }

  private Optional<ArchiveTimeStamp> read(Element timeStamp, List<Element> before) {
    byte[] der = Dom.firstXades(timeStamp, "EncapsulatedTimeStamp").map(Dom::base64).orElse(null);
    if (der == null || Dom.firstXades(timeStamp, "Include").isPresent()) {
      notes.add("an archive time-stamp is of a form that is not supported");
      return Optional.empty();
    }
    try {
      TimeStampFacts token = TimeStampFacts.read(der, material.certificates);
      Optional<MessageDigest> digest = token.imprintDigest();
      if (digest.isPresent()) {
        input.update(digest.get(), before, SignatureTimeStamps.method(timeStamp));
      }
      boolean matches = digest.filter(each -> token.isImprint(each.digest())).isPresent();
      remember(token);
      return Optional.of(new ArchiveTimeStamp(token, matches, covered));
    } catch (MalformedCmsException | MarshalException | XMLSignatureException e) {
      notes.add("an archive time-stamp cannot be read: " + e.getMessage());
    } catch (TransformException | IOException | GeneralSecurityException e) {
      notes.add("what an archive time-stamp is about cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void addCovered(Element property) {
    KeyMaterial inside = new KeyMaterial();
    inside.addUnsigned(property);
    addCovered(inside);
    for (Element each : Dom.descendants(property)) {
      byte[] token = Dom.isXades(each, "EncapsulatedTimeStamp") ? Dom.base64(each) : null;
      if (token != null) {
        covered.addAll(partsOfTokens.getOrDefault(Sha256.hex(token), Set.of()));
      }
    }
  }

  private void addCovered(KeyMaterial inside) {
    covered.addAll(RevocationDigests.of(inside.crls, inside.ocsps));
  }

  private void remember(TimeStampFacts token) {
    partsOfTokens.put(Sha256.hex(token.token()), token.parts());
  }
}
