package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.signature.fixture.LargeExtension;
import vn.hoso.signature.fixture.LargePdf;
import vn.hoso.signature.fixture.LargeVerification;
import vn.hoso.signature.fixture.LoopbackTsa;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.TestKey;

/**
 * That memory does not depend on the length of documents; at full size, 500 MB with a heap of 64
 * MiB, with {@code -Pheavy}.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LargeDocumentsTest {

  private static final int MEGABYTES = Integer.getInteger("hoso.heavy.megabytes", 32);
  private static final String HEAP = System.getProperty("hoso.heavy.heap", "24m");
  private static final int MEGABYTE = 1_000_000;
  private static final int PAGES = 4 * MEGABYTES;

  @TempDir Path dir;

  private DocumentSigner signer;
  private Path root;
  private Path crls;

  @BeforeEach
  void preparePki() throws IOException, CertificateEncodingException {
    signer = DocumentSigner.create(TestKey.of("RSA-2048")).clock(SigningPki.CLOCK);
    root = Files.write(dir.resolve("root.cer"), SigningPki.root().getEncoded());
    crls = SigningPki.folder(dir, SigningPki.crls());
  }

  @Test
  void verify_pdfOfScannedPages_isValid() throws IOException, InterruptedException {
    Path pdf = LargePdf.scans(dir.resolve("ho-so.pdf"), PAGES, MEGABYTE / 4);

    assertThat(verdict(sign(pdf))).isEqualTo("1 Valid[]");
  }

  @Test
  void verify_pdfWithObjectStreams_isValid() throws IOException, InterruptedException {
    Path pdf =
        LargePdf.objectStreams(
            dir.resolve("ban-do.pdf"), 200 * MEGABYTES, PAGES / 4, MEGABYTE - 10_000);

    assertThat(verdict(sign(pdf))).isEqualTo("1 Valid[]");
  }

  /** The first signature is compared with what the second added. */
  @Test
  void verify_pdfOfFiftyRevisions_isValid() throws IOException, InterruptedException {
    Path pdf = LargePdf.revisions(dir.resolve("nhieu-lan.pdf"), 48, 1, MEGABYTE / 48 * MEGABYTES);

    assertThat(verdict(sign(sign(pdf)))).isEqualTo("2 Valid[]");
  }

  @Test
  void extend_detachedCms_isValidBeforeAndAfter() throws IOException, InterruptedException {
    Path content = content();
    Path signature = dir.resolve("ban-do.tif.p7s");
    SignedDocument unused = signer.cms(content, CmsSignatureOptions.detached()).sign(signature);

    assertThat(verdict(signature, content)).isEqualTo("1 Valid[]");

    try (LoopbackTsa tsa = LoopbackTsa.start(SigningPki.timeStampUnit(), SigningPki.NOW)) {
      String unsaid =
          run(
              LargeExtension.class,
              root.toString(),
              crls.toString(),
              tsa.uri().toString(),
              signature.toString(),
              content.toString());
      assertThat(unsaid).isEmpty();
    }
    assertThat(verdict(signature, content)).isEqualTo("1 Valid[]");
  }

  @Test
  void verify_container_isValid()
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    Path content = content();
    Path manifest =
        Files.writeString(
            dir.resolve("ASiCManifest001.xml"),
            """
            <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" \
            xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\
            <asic:SigReference URI="META-INF/signature001.p7s" MimeType="application/x-pkcs7-signature"/>\
            <asic:DataObjectReference URI="ban-do.tif">\
            <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
            <ds:DigestValue>%s</ds:DigestValue>\
            </asic:DataObjectReference></asic:ASiCManifest>"""
                .formatted(Base64.getEncoder().encodeToString(sha256(content))));
    Path signature = dir.resolve("signature001.p7s");
    SignedDocument unused = signer.cms(manifest, CmsSignatureOptions.detached()).sign(signature);

    assertThat(verdict(container(content, manifest, signature))).startsWith("1 Valid");
  }

  private Path sign(Path pdf) {
    Path signed = dir.resolve("signed-" + pdf.getFileName());
    SignedDocument unused = signer.pdf(pdf, PdfSignatureOptions.create()).sign(signed);
    return signed;
  }

  private String verdict(Path... documents) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(root.toString(), crls.toString()));
    for (Path document : documents) {
      arguments.add(document.toString());
    }
    return run(LargeVerification.class, arguments.toArray(String[]::new));
  }

  /** What a JVM with a small heap says. */
  private static String run(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + HEAP, "-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  private Path content() throws IOException {
    Path file = dir.resolve("ban-do.tif");
    byte[] block = new byte[MEGABYTE];
    Random noise = new Random(42);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < MEGABYTES; i++) {
        noise.nextBytes(block);
        out.write(block);
      }
    }
    return file;
  }

  private static byte[] sha256(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] block = new byte[MEGABYTE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        digest.update(block, 0, count);
      }
    }
    return digest.digest();
  }

  private Path container(Path content, Path manifest, Path signature) throws IOException {
    Path container = dir.resolve("ban-do.asice");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(container))) {
      byte[] type = "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);
      CRC32 crc = new CRC32();
      crc.update(type);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      first.setCrc(crc.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      add(zip, "ban-do.tif", content);
      add(zip, "META-INF/ASiCManifest001.xml", manifest);
      add(zip, "META-INF/signature001.p7s", signature);
    }
    return container;
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    long unused = Files.copy(file, zip);
  }
}
