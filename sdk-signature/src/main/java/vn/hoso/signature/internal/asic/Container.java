package vn.hoso.signature.internal.asic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.internal.io.DocumentSource;
import vn.hoso.signature.internal.io.OpenDocument;
import vn.hoso.signature.internal.xml.read.Surroundings;
import vn.hoso.signature.key.DigestAlgorithm;

/**
 * A ZIP file whose entries can be read by name. Not thread-safe: it counts what is read.
 *
 * <p>Nothing is unpacked to disk, and only signatures and manifests are held whole.
 */
public final class Container implements Surroundings, AutoCloseable {

  private final ZipBytes zip;
  private final ZipDirectory directory;
  private final ZipLayout layout;
  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private long read;

  private Container(ZipBytes zip) {
    this.zip = zip;
    this.directory = ZipDirectory.read(zip);
    this.layout = ZipLayout.check(zip, directory);
    directory.entries().forEach(entry -> byName.putIfAbsent(entry.name(), entry));
  }

  /**
   * Reads the directory.
   *
   * @throws UnreadableDocumentException if it is damaged, encrypted, or beyond a limit
   */
  public static Container open(DocumentSource source) {
    try {
      OpenDocument document = source.open();
      try {
        return new Container(new ZipBytes(source.name().toString(), document, document.length()));
      } catch (IOException | RuntimeException e) {
        document.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "%s cannot be read: check its permissions".formatted(source), e);
    }
  }

  /** Why it is not the same to everybody who opens it, English clauses; empty if it is sound. */
  public List<String> defects() {
    List<String> defects = new ArrayList<>(EntryNames.defects(directory.entries()));
    defects.addAll(layout.defects());
    return defects;
  }

  /** Names that fall together on some file systems, English clauses. */
  public List<String> lookAlikes() {
    return EntryNames.lookAlikes(directory.entries());
  }

  /** The names of all entries but folders, in the order of the directory, each once. */
  public List<String> names() {
    return byName.values().stream().filter(each -> !each.isFolder()).map(Entry::name).toList();
  }

  /** Of the whole file; empty if it has none. */
  public String comment() {
    return directory.comment();
  }

  /** It is the first in the file and not packed, so that its content can be seen from outside. */
  public boolean isPlainAndFirst(String name) {
    Entry entry = byName.get(name);
    return entry != null && entry.offset() == 0 && entry.method() == Entry.STORED;
  }

  /** Percent-encoded, as it should be, or as it is (RFC 3986 §2.1). */
  @Override
  public Optional<String> entry(String uri) {
    String path =
        uri.startsWith("./") ? uri.substring(2) : uri.startsWith("/") ? uri.substring(1) : uri;
    return decoded(path).filter(this::has).or(() -> Optional.of(path).filter(this::has));
  }

  @Override
  public InputStream open(String name) {
    Entry entry = byName.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("No entry " + name);
    }
    read += entry.length();
    if (read > ContainerLimits.MAX_READ) {
      throw ContainerLimits.exceeded(
          zip.container(), "bytes under its signatures", ContainerLimits.MAX_READ);
    }
    return new EntryStream(zip, entry, layout.dataOf(entry));
  }

  /** An entry whole, up to 16 MiB. */
  public byte[] bytes(String name) {
    return bytes(name, ContainerLimits.MAX_WHOLE);
  }

  /**
   * An entry whole.
   *
   * @param limit of its length, in bytes
   */
  public byte[] bytes(String name, int limit) {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw ContainerLimits.exceeded(zip.container(), "bytes in " + name, limit);
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The media type of each of these entries, by the URI by which a signature refers to it. */
  public Map<String, String> references(List<String> entries) {
    Map<String, String> references = new LinkedHashMap<>();
    entries.forEach(each -> references.put(EntryNames.uri(each), MediaTypes.of(each)));
    return references;
  }

  /**
   * An ASiCManifest of these entries, whose digests are computed in constant memory.
   *
   * @param seal the entry that will be about the manifest
   * @param sealType its media type
   * @param root the manifest before, that an archive time-stamp renews, or null
   */
  public String manifest(
      List<String> entries, String seal, String sealType, @Nullable String root) {
    Map<String, byte[]> digests = new LinkedHashMap<>();
    for (String entry : entries) {
      DigestOutputStream digesting =
          new DigestOutputStream(
              OutputStream.nullOutputStream(), DigestAlgorithm.SHA256.newDigest());
      try (InputStream in = open(entry)) {
        in.transferTo(digesting);
      } catch (IOException e) {
        throw unreadable(e);
      }
      digests.put(entry, digesting.getMessageDigest().digest());
    }
    return ManifestText.of(seal, sealType, digests, root);
  }

  /** How messages name an entry. */
  public String nameOf(String entry) {
    return "%s, entry %s".formatted(zip.container(), entry);
  }

  /** That reading it failed. */
  public UnreadableDocumentException unreadable(IOException cause) {
    return new UnreadableDocumentException(
        "%s cannot be read: check its permissions".formatted(zip.container()), cause);
  }

  @Override
  public void close() {
    try {
      zip.document().close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private boolean has(String name) {
    Entry entry = byName.get(name);
    return entry != null && !entry.isFolder();
  }

  private static Optional<String> decoded(String path) {
    try {
      return Optional.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
