package vn.hoso.signature;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.cms.build.SignedAttributes;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.crypto.Sha256;
import vn.hoso.signature.internal.io.DocumentBytes;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.key.DigestAlgorithm;

/** Fixes what a CMS signature is of. */
final class CmsPreparer {

  private static final String DATA = "1.2.840.113549.1.7.1";

  private final PreparedContext context;
  private final CmsSignatureOptions options;

  CmsPreparer(PreparedContext context, CmsSignatureOptions options) {
    this.context = context;
    this.options = options;
  }

  PreparedCms prepare() {
    return switch (options.form()) {
      case DETACHED, ATTACHED -> ofDocument();
      case FURTHER -> further(existing());
      case COUNTER -> counter(existing());
    };
  }

  /** Of bytes that are at hand. */
  PreparedCms of(byte[] content) {
    return ofDigest(digest().newDigest().digest(content));
  }

  private PreparedCms ofDocument() {
    Path document = context.document();
    if (options.form() == CmsForm.ATTACHED) {
      PreparedCms.requireSmall(document);
    }
    MessageDigest digest = digest().newDigest();
    DocumentBytes.pass(document, DocumentBytes.length(document), digest, null);
    return ofDigest(digest.digest());
  }

  private PreparedCms ofDigest(byte[] digest) {
    return new PreparedCms(context, options.form(), null, "", 0, attributes(digest));
  }

  private PreparedCms further(ExistingCms existing) {
    if (!existing.facts().contentType().equals(DATA)) {
      throw new SigningRefusedException(
          "%s has content of type %s, and data (%s) can be signed further"
              .formatted(context.document(), existing.facts().contentType(), DATA));
    }
    if (existing.facts().signers().size() == CmsReader.MAX_SIGNERS) {
      throw new SigningRefusedException(
          "%s has %d signers, the most that are read"
              .formatted(context.document(), CmsReader.MAX_SIGNERS));
    }
    return added(existing, 0, attributes(existing.contentDigest(digest())));
  }

  private PreparedCms counter(ExistingCms existing) {
    List<CmsSigner> signers = existing.facts().signers();
    X509Certificate wanted = options.countersigned().orElseThrow();
    int[] found =
        IntStream.range(0, signers.size())
            .filter(i -> signers.get(i).certificate().filter(wanted::equals).isPresent())
            .toArray();
    if (found.length != 1) {
      throw new SigningRefusedException(
          "%s has %d signatures by %s, and one can be counter-signed"
              .formatted(
                  context.document(), found.length, wanted.getSubjectX500Principal().getName()));
    }
    byte[] digest = digest().newDigest().digest(signers.get(found[0]).value());
    return added(
        existing,
        found[0],
        SignedAttributes.ofCounterSignature(digest, signer(), title(), context.signingTime()));
  }

  private PreparedCms added(ExistingCms existing, int countersigned, SignedAttributes attributes) {
    return new PreparedCms(
        context,
        options.form(),
        options.content().map(Path::toAbsolutePath).orElse(null),
        Sha256.hex(existing.bytes()),
        countersigned,
        attributes);
  }

  private ExistingCms existing() {
    return ExistingCms.read(
        DocumentSource.of(context.document()),
        options.content().map(DocumentSource::of).orElse(null));
  }

  private SignedAttributes attributes(byte[] digest) {
    return SignedAttributes.of(digest, signer(), title(), context.signingTime());
  }

  private DigestAlgorithm digest() {
    return context.certificate().algorithm().digest();
  }

  private X509Certificate signer() {
    return context.certificate().certificate();
  }

  private @Nullable String title() {
    return options.title().orElse(null);
  }
}
