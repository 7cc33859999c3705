package vn.hoso.signature.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnsupportedDocumentException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.SignedContainer;
import vn.hoso.signature.internal.asic.SignedContainer.Named;
import vn.hoso.signature.internal.cms.read.CmsFacts;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.xml.read.XmlReader;
import vn.hoso.signature.internal.xml.read.XmlSignature;

/** The facts of the signatures of a container (EN 319 162-1). Used once. */
final class AsicFactsReader {

  private static final int DER_SET = 0x31;

  private final Path document;
  private final Container container;
  private final SignedContainer signed;
  private final List<Found> found = new ArrayList<>();
  private final List<String> warnings;

  /**
   * A signature.
   *
   * @param entry where it is
   * @param covered the entries that it covers
   * @param carried what exists if the entry does, as {@link TimeStampProof#covered}
   */
  private record Found(
      String entry, SignatureFactsBuilder facts, Set<String> covered, Set<String> carried) {}

  private AsicFactsReader(Path document, Container container) {
    this.document = document;
    this.container = container;
    this.signed = SignedContainer.of(container);
    this.warnings = new ArrayList<>(signed.warnings());
  }

  static DocumentFacts read(DocumentSource document) {
    try (Container container = Container.open(document)) {
      return new AsicFactsReader(document.name(), container).read();
    }
  }

  private DocumentFacts read() {
    requireSupported();
    signed.xml().forEach(this::addXml);
    signed.cms().forEach(this::addCms);
    if (found.isEmpty()) {
      signed.timeStamps().forEach(this::addTimeStamp);
    } else {
      ContainerTimeStamp.readAll(container, signed, warnings).forEach(this::addProof);
    }
    Set<String> covered = new HashSet<>();
    found.forEach(each -> covered.addAll(each.covered()));
    List<String> added = signed.data().stream().filter(each -> !covered.contains(each)).toList();
    String problem = container.defects().stream().findFirst().orElse(null);
    return new DocumentFacts(
        document,
        found.stream().map(each -> facts(each, covered, added, problem)).toList(),
        List.of());
  }

  private SignatureFacts facts(
      Found each, Set<String> covered, List<String> added, @Nullable String problem) {
    List<String> others =
        signed.data().stream()
            .filter(name -> covered.contains(name) && !each.covered().contains(name))
            .toList();
    return each.facts()
        .problem(problem)
        .covers(each.covered().stream().sorted().toList(), false)
        .container(new ContainerFacts(fault(), warnings, added, others))
        .build();
  }

  private @Nullable String fault() {
    if (signed.type() != SignedContainer.Type.ASIC_S) {
      return null;
    }
    if (signed.data().size() != 1) {
      return "an ASiC-S container has one file, and this one has " + signed.data().size();
    }
    return signed.data().get(0).contains("/")
        ? "the file of an ASiC-S container is in no folder, and this one is"
        : null;
  }

  private void requireSupported() {
    boolean isSigned =
        !signed.xml().isEmpty() || !signed.cms().isEmpty() || !signed.timeStamps().isEmpty();
    if (isSigned) {
      return;
    }
    if (!signed.unread().isEmpty()) {
      throw new UnsupportedDocumentException(
          ("%s is a container with evidence records and no signature: these are not supported, and"
                  + " were not checked")
              .formatted(document));
    }
    if (container.names().stream().anyMatch(name -> name.startsWith("_xmlsignatures/"))) {
      throw new UnsupportedDocumentException(
          "%s is an Office document with a signature of its own form, which is not supported"
              .formatted(document));
    }
    if (signed.type() == SignedContainer.Type.UNNAMED) {
      throw new UnsupportedDocumentException(
          "%s is a ZIP file and no signed container (ASiC): give the signed file"
              .formatted(document));
    }
  }

  private void addXml(String entry) {
    List<XmlSignature> signatures;
    try (InputStream in = container.open(entry)) {
      signatures = XmlReader.read(container.nameOf(entry), in, container);
    } catch (IOException e) {
      throw container.unreadable(e);
    }
    if (signatures.isEmpty()) {
      String clause = "%s has no signature in it".formatted(entry);
      addBroken(entry, "XAdES", clause);
    }
    for (XmlSignature xml : signatures) {
      String field = signatures.size() == 1 ? entry : "%s %s".formatted(entry, xml.path());
      found.add(
          new Found(
              entry,
              XmlFactsReader.facts(xml, field, format(XmlFactsReader.form(xml)))
                  .notes(notes(xml.notes())),
              Set.copyOf(xml.entries()),
              Carried.by(xml)));
    }
  }

  /** What a signature is over: the manifest, or the only file. */
  private @Nullable String content(@Nullable Named named) {
    if (named != null) {
      return named.entry();
    }
    return signed.data().size() == 1 ? signed.data().get(0) : null;
  }

  private void addCms(String entry) {
    // ASiC-S signs its file without a manifest (EN 319 162-1 §4.3.3.2).
    Named named =
        signed.type() == SignedContainer.Type.ASIC_S ? null : signed.manifests().get(entry);
    String content = content(named);
    try {
      CmsFacts cms = CmsReader.read(container.bytes(entry));
      if (cms.signers().isEmpty()) {
        addBroken(entry, "CAdES", "%s has no signature in it".formatted(entry));
      }
      for (CmsSigner signer : cms.signers()) {
        addSigner(entry, cms, signer, content, named);
      }
    } catch (MalformedCmsException e) {
      addBroken(entry, "CAdES", "its CMS cannot be read: " + e.getMessage());
    }
  }

  private void addSigner(
      String entry,
      CmsFacts cms,
      CmsSigner signer,
      @Nullable String content,
      @Nullable Named named) {
    Manifested data = data(named, content);
    SignatureFactsBuilder facts =
        new SignatureFactsBuilder(entry, format(CmsFactsReader.isCades(signer) ? "CAdES" : "CMS"))
            .problem(content == null ? "nothing says which files it signs" : null)
            .problem(
                content != null && isSuspect(signer, content)
                    ? "the content could be the signed attributes of another signature"
                    : null)
            .notes(notes(cms.notes()))
            .material(cms.certificates(), cms.crls(), cms.ocsps())
            .signer(signer, digest(content))
            .alsoBy(data);
    found.add(new Found(entry, facts, data.covered(), Carried.by(cms, signer)));
  }

  /** By a manifest, or if there is none of the only file, which the signature itself is about. */
  private Manifested data(@Nullable Named named, @Nullable String content) {
    return named == null
        ? new Manifested(null, false, false, content == null ? Set.of() : Set.of(content))
        : Manifested.compare(container, named);
  }

  private void addProof(ContainerTimeStamp timeStamp) {
    found.stream()
        .filter(each -> timeStamp.entries().contains(each.entry()))
        .forEach(each -> each.facts().timeStamp(timeStamp.proof(each.carried())));
  }

  /**
   * A time-stamp in the place of a signature (EN 319 162-1 §4.3.3.2, §4.4.3.2). A further one of an
   * ASiC-S has a manifest, too.
   */
  private void addTimeStamp(String entry) {
    Named named = signed.manifests().get(entry);
    String content = content(named);
    Manifested data = data(named, content);
    SignatureFactsBuilder facts =
        new SignatureFactsBuilder(entry, format("RFC 3161"))
            .problem(content == null ? "nothing says which files it is about" : null)
            .notes(signed.notes());
    try {
      TimeStampFacts token = TimeStampFacts.readDocumentTimeStamp(container.bytes(entry));
      facts.timeStampOnly(token, digest(content)).alsoBy(data);
    } catch (MalformedCmsException e) {
      facts.problem("its token cannot be read: " + e.getMessage());
    }
    found.add(new Found(entry, facts, data.covered(), Set.of()));
  }

  /** Of what a signature is over, by an algorithm; null if nothing says what that is. */
  private @Nullable Function<String, byte[]> digest(@Nullable String content) {
    return content == null ? null : algorithm -> Manifested.digest(container, content, algorithm);
  }

  /** As {@link CmsFactsReader}: what looks like attributes is not taken for content. */
  private boolean isSuspect(CmsSigner signer, String content) {
    if (signer.messageDigest().isPresent()) {
      return false;
    }
    try (InputStream in = container.open(content)) {
      return in.read() == DER_SET;
    } catch (IOException e) {
      throw container.unreadable(e);
    }
  }

  private void addBroken(String entry, String form, String problem) {
    SignatureFactsBuilder facts = new SignatureFactsBuilder(entry, format(form)).problem(problem);
    found.add(new Found(entry, facts, Set.of(), Set.of()));
  }

  private List<String> notes(List<String> ofSignature) {
    List<String> notes = new ArrayList<>(ofSignature);
    notes.addAll(signed.notes());
    return notes;
  }

  private String format(String signature) {
    return "%s %s".formatted(signed.type(), signature);
  }
}
