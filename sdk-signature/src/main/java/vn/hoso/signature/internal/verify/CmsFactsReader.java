package vn.hoso.signature.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.cms.read.CmsFacts;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.cms.read.SigningCertificateRef;
import vn.hoso.signature.internal.io.DocumentSource;

/** The facts of a CMS signature in a file of its own (RFC 5652, EN 319 122-1). */
final class CmsFactsReader {

  private static final int DER_SET = 0x31;

  private CmsFactsReader() {}

  static DocumentFacts read(CmsFacts cms, Path name, @Nullable DocumentSource content) {
    Function<String, byte[]> digest = contentDigest(cms, content);
    List<SignatureFacts> signatures =
        cms.signers().stream().map(signer -> facts(cms, signer, content, digest)).toList();
    return new DocumentFacts(name, signatures, List.of());
  }

  private static SignatureFacts facts(
      CmsFacts cms,
      CmsSigner signer,
      @Nullable DocumentSource content,
      @Nullable Function<String, byte[]> digest) {
    return new SignatureFactsBuilder("", isCades(signer) ? "CAdES" : "CMS")
        .problem(content == null ? null : problem(signer, content))
        .notes(cms.notes())
        .material(cms.certificates(), cms.crls(), cms.ocsps())
        .signer(signer, digest)
        .build();
  }

  static boolean isCades(CmsSigner signer) {
    return signer.signingCertificate() != SigningCertificateRef.ABSENT;
  }

  /**
   * What the caller gives as content is what is judged, also if there is content inside. It is read
   * once for each digest, however many have signed it.
   */
  private static @Nullable Function<String, byte[]> contentDigest(
      CmsFacts cms, @Nullable DocumentSource given) {
    if (given != null) {
      Map<String, byte[]> known = new HashMap<>();
      return algorithm -> known.computeIfAbsent(algorithm, each -> Digests.of(given, each));
    }
    return cms.content()
        .<Function<String, byte[]>>map(inside -> algorithm -> Digests.of(inside, algorithm))
        .orElse(null);
  }

  /**
   * The signed attributes of one signature could pass as the content of another that has none; so
   * what looks like attributes is not taken for content (RFC 5652 §5.4 hashes them as a SET).
   */
  private static @Nullable String problem(CmsSigner signer, DocumentSource content) {
    boolean isSuspect = signer.messageDigest().isEmpty() && firstByte(content) == DER_SET;
    return isSuspect ? "the content could be the signed attributes of another signature" : null;
  }

  private static int firstByte(DocumentSource content) {
    try (InputStream in = content.stream()) {
      return in.read();
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it exists and its permissions".formatted(content), e);
    }
  }
}
