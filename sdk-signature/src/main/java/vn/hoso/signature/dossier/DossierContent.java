package vn.hoso.signature.dossier;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.error.UnreadableDocumentException;
import vn.hoso.signature.error.UnwritableDocumentException;
import vn.hoso.signature.internal.asic.ContainerContent;
import vn.hoso.signature.internal.asic.ContainerWriter;
import vn.hoso.signature.internal.asic.MediaTypes;
import vn.hoso.signature.internal.io.TargetFile;

/**
 * The files of a dossier (hồ sơ), to be packed into one container (ASiC-E) that each party then
 * signs as a whole: the citizen, the officer who receives it, the agency. At most 999 files, and 4
 * GB together. Each is called after its role and the name that it has on the disk, composed (NFC):
 * {@code form-data/tờ khai.json}, {@code paper/KQ.G15.000012/giấy chứng sinh.pdf}. Two files that
 * would have the same name are an {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * DossierContent.of("H57.132-260804-0583", "1.001193.000.00.00.H57")
 *     .formData(form)
 *     .paper("KQ.G15.000012", certificateOfBirth)
 *     .packTo(dossier);
 * DocumentSigner.create(key).asic(dossier, AsicSignatureOptions.xades()).sign(dossier);
 * }</pre>
 *
 * <p>What was packed does not change: a result that comes later is a dossier of its own, of the
 * same number. Immutable and thread-safe; nothing is read before {@link #packTo}.
 */
public final class DossierContent {

  private static final int MAX_FILES = 999;

  private final DossierManifest head;
  private final ContainerContent content;
  private final Map<String, Item> items;

  private record Item(DossierRole role, @Nullable String code) {}

  private DossierContent(DossierManifest head, ContainerContent content, Map<String, Item> items) {
    this.head = head;
    this.content = content;
    this.items = items;
  }

  /**
   * A dossier without files.
   *
   * @param dossierNumber of the case (mã hồ sơ)
   * @param procedureCode of the administrative procedure (mã thủ tục hành chính)
   * @throws IllegalArgumentException if one of them is empty, or has a space
   */
  public static DossierContent of(String dossierNumber, String procedureCode) {
    return new DossierContent(
        new DossierManifest(dossierNumber, procedureCode, List.of()),
        ContainerContent.EMPTY,
        Map.of());
  }

  /** The data of the electronic form, XML or JSON. */
  public DossierContent formData(Path file) {
    return and(DossierRole.FORM_DATA, null, file);
  }

  /**
   * A paper that the procedure asks for.
   *
   * @param code of the paper in the procedure (mã thành phần hồ sơ): 1 to 64 letters, digits, dots,
   *     hyphens and underscores
   */
  public DossierContent paper(String code, Path file) {
    DossierFile.requireCode(code);
    return and(DossierRole.PAPER, code, file);
  }

  /** What the agency decided. */
  public DossierContent result(Path file) {
    return and(DossierRole.RESULT, null, file);
  }

  /** Anything else. */
  public DossierContent other(Path file) {
    return and(DossierRole.OTHER, null, file);
  }

  /**
   * Writes the container with its manifest, and without a signature.
   *
   * @param target a file that is replaced if it exists; nothing is left there if this fails
   * @throws UnreadableDocumentException if one of the files cannot be read
   * @throws SigningRefusedException if there are none, or they are too large together
   * @throws UnwritableDocumentException if the target cannot be written
   */
  public void packTo(Path target) {
    if (items.isEmpty()) {
      throw new SigningRefusedException(
          "The dossier %s has no file: add one".formatted(head.dossierNumber()));
    }
    try (TargetFile file = TargetFile.create(target)) {
      try (ContainerWriter writer = ContainerWriter.create(file, Clock.systemUTC().instant())) {
        content.writeTo(writer);
        writer.add(DossierManifest.ENTRY, ManifestXml.write(manifest(writer)));
        writer.addPackageManifest();
      }
      file.commit();
    }
  }

  private DossierManifest manifest(ContainerWriter written) {
    List<DossierFile> files =
        items.entrySet().stream()
            .map(each -> file(each.getKey(), each.getValue(), written))
            .toList();
    return new DossierManifest(head.dossierNumber(), head.procedureCode(), files);
  }

  private static DossierFile file(String name, Item item, ContainerWriter written) {
    return new DossierFile(
        name,
        item.role(),
        item.code(),
        MediaTypes.of(name),
        written.length(name),
        written.sha256(name));
  }

  private DossierContent and(DossierRole role, @Nullable String code, Path file) {
    if (items.size() == MAX_FILES) {
      throw new IllegalArgumentException(
          "%s would be file %d; a dossier has at most %d: put several into one"
              .formatted(file, MAX_FILES + 1, MAX_FILES));
    }
    String folder = role.code() + "/" + (code == null ? "" : code + "/");
    String name = Normalizer.normalize(folder + file.getFileName(), Form.NFC);
    Map<String, Item> changed = new LinkedHashMap<>(items);
    changed.put(name, new Item(role, code));
    return new DossierContent(head, content.and(name, file), changed);
  }
}
