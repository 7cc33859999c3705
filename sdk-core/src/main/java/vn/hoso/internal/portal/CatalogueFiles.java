package vn.hoso.internal.portal;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.internal.digest.Sha256;
import vn.hoso.portal.CatalogueEntry;
import vn.hoso.portal.CatalogueKind;

/**
 * Copies of catalogues in a directory, one file each: the SHA-256 of the rest in hexadecimal, a
 * line end, and JSON. A file is replaced whole or not at all. Thread-safe.
 */
final class CatalogueFiles {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueFiles.class);
  private static final int DIGEST_CHARACTERS = 64;

  private final Path directory;
  private final URI portal;
  private final JsonMapper mapper;

  /**
   * Files.
   *
   * @param portal whose catalogues they are; files of another are taken for absent
   */
  CatalogueFiles(Path directory, URI portal) {
    this.directory = directory;
    this.portal = portal;
    this.mapper =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.REPLY_DEPTH)
                .maxStringLength(Limits.REPLY_BYTES)
                .build());
  }

  /** The copy; empty if there is none, or none that is whole. */
  Optional<CatalogueCopy> read(CatalogueKind kind) {
    Path file = file(kind);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > Limits.CATALOGUE_FILE_BYTES) {
        throw new IOException("longer than " + Limits.CATALOGUE_FILE_BYTES + " bytes");
      }
      return copy(Files.readString(file));
    } catch (IOException | DateTimeException e) {
      LOG.warn("{} is damaged or cannot be read; the catalogue is fetched again", file, e);
      return Optional.empty();
    }
  }

  /** Keeps a copy, if the disk lets it. */
  void write(CatalogueKind kind, CatalogueCopy copy) {
    Path file = file(kind);
    try {
      Files.createDirectories(directory);
      Path temporary = Files.createTempFile(directory, kind.service(), ".tmp");
      try {
        Files.writeString(temporary, text(copy));
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be written; the catalogue is kept in memory only", file, e);
    }
  }

  private Path file(CatalogueKind kind) {
    return directory.resolve(kind.service() + ".json");
  }

  private String text(CatalogueCopy copy) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("portal", portal.toString());
    content.put("fetchedAt", copy.fetchedAt().toString());
    content.put("entries", copy.entries().stream().map(CatalogueEntry::fields).toList());
    String json = mapper.writeValueAsString(content);
    return digest(json) + "\n" + json;
  }

  private Optional<CatalogueCopy> copy(String text) throws IOException {
    String json = text.substring(Math.min(text.length(), DIGEST_CHARACTERS + 1));
    if (!text.equals(digest(json) + "\n" + json)) {
      throw new IOException("its SHA-256 does not match");
    }
    JsonNode content = mapper.readTree(json);
    if (!content.path("portal").asText("").equals(portal.toString())) {
      LOG.debug("{} has copies of another portal's catalogues", directory);
      return Optional.empty();
    }
    Instant fetchedAt = Instant.parse(content.path("fetchedAt").asText(""));
    return Optional.of(
        new CatalogueCopy(CatalogueMapping.entries(content.path("entries")), fetchedAt));
  }

  private static String digest(String json) {
    return Sha256.hexOf(json.getBytes(StandardCharsets.UTF_8));
  }
}
