package vn.hoso.signature.internal.asic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.key.DigestAlgorithm;

/**
 * Writes an ASiC-E container (EN 319 162-1 §4.4) in constant memory: the type first, then the
 * files, then a manifest of all of them, then what seals the manifest. Not thread-safe.
 */
public final class ContainerWriter implements AutoCloseable {

  static final String TYPE = "application/vnd.etsi.asic-e+zip";

  private static final String PACKAGE_MANIFEST = "META-INF/manifest.xml";

  private static final String MANIFEST = "META-INF/ASiCManifest.xml";

  private final ZipOutputStream zip;
  private final LocalDateTime time;
  private final Map<String, byte[]> digests = new LinkedHashMap<>();
  private final Map<String, Long> lengths = new LinkedHashMap<>();

  private ContainerWriter(OutputStream target, Instant time) {
    this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    this.time = LocalDateTime.ofInstant(time, ZoneId.of("Asia/Ho_Chi_Minh"));
    // What is large is packed already, and what packs well would look like a ZIP bomb.
    zip.setLevel(Deflater.NO_COMPRESSION);
  }

  /**
   * Begins the container.
   *
   * @param time that its entries state
   */
  public static ContainerWriter create(TargetFile target, Instant time) {
    ContainerWriter writer = new ContainerWriter(target.stream(), time);
    writer.writeType();
    return writer;
  }

  /** Adds a file that the manifest will cover. */
  public void add(String name, byte[] content) {
    MessageDigest digest = DigestAlgorithm.SHA256.newDigest();
    write(entry(name), content);
    digests.put(name, digest.digest(content));
    lengths.put(name, (long) content.length);
  }

  /**
   * As above, with the content of a file.
   *
   * @throws UnreadableDocumentException if it cannot be read
   */
  public void add(String name, Path file) {
    DigestOutputStream digesting = new DigestOutputStream(zip, DigestAlgorithm.SHA256.newDigest());
    try (InputStream in = Files.newInputStream(file)) {
      zip.putNextEntry(entry(name));
      lengths.put(name, in.transferTo(digesting));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check that it exists and its permissions".formatted(file), e);
    }
    digests.put(name, digesting.getMessageDigest().digest());
  }

  /** Of a file that was added, in bytes. */
  public long length(String name) {
    return Objects.requireNonNull(lengths.get(name), name);
  }

  /** Of a file that was added, in hexadecimal form. */
  public String sha256(String name) {
    return HexFormat.of().formatHex(Objects.requireNonNull(digests.get(name), name));
  }

  /** Ends the files with what lists them (EN 319 162-1 §4.4.3.2), for XAdES. */
  public void addPackageManifest() {
    write(entry(PACKAGE_MANIFEST), PackageText.of(digests.keySet()));
  }

  /**
   * Ends the files.
   *
   * @param seal the entry that will be about the manifest
   * @param sealType its media type
   * @return the manifest, to be sealed
   */
  public byte[] addManifest(String seal, String sealType) {
    byte[] manifest =
        ManifestText.of(seal, sealType, digests, null).getBytes(StandardCharsets.UTF_8);
    write(entry(MANIFEST), manifest);
    return manifest;
  }

  /** Adds what is about the manifest. */
  public void addSeal(String name, byte[] content) {
    write(entry(name), content);
  }

  /** Ends the container. */
  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** Not packed, so that it can be seen from outside (§A.1). */
  private void writeType() {
    byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    ZipEntry entry = entry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(crc.getValue());
    write(entry, type);
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    return entry;
  }

  private void write(ZipEntry entry, byte[] content) {
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** The target answers with exceptions of its own, so this is about the entries. */
  private static UncheckedIOException unwritten(IOException cause) {
    return new UncheckedIOException("The container could not be put together", cause);
  }
}
