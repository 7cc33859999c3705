package vn.hoso.internal.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import vn.hoso.error.DamagedFileException;
import vn.hoso.internal.digest.Sha256;

/**
 * What holds for every sequence of bytes: it is read, and then searched without failing, or it is
 * refused as damaged, also when somebody has made its checksum anew. Jazzer finds it by the name of
 * its method: {@code jazzer --cp=… --target_class=vn.hoso.internal.agency.AgencyFileFuzzTarget}.
 */
public final class AgencyFileFuzzTarget {

  private static final Path FILE = Path.of("co-quan.txt");

  private AgencyFileFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    read(bytes);
    read(withChecksum(bytes));
  }

  static byte[] withChecksum(byte[] lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(lines);
    all.writeBytes(("sha256 " + Sha256.hexOf(lines) + "\n").getBytes(UTF_8));
    return all.toByteArray();
  }

  private static void read(byte[] bytes) {
    AgencyTable agencies;
    try {
      agencies = AgencyFile.read(FILE, bytes).agencies();
    } catch (DamagedFileException expected) {
      assertThat(expected)
          .hasMessageStartingWith("co-quan.txt: ")
          .hasMessageEndingWith("save them again.");
      return;
    }
    assertThat(agencies.all()).hasSize(agencies.size());
    agencies
        .all()
        .forEach(
            agency -> {
              assertThat(agencies.search(agency.name(), 3)).hasSizeLessThanOrEqualTo(3);
              agencies
                  .parent(agency)
                  .ifPresent(above -> assertThat(agencies.children(above)).isNotEmpty());
            });
  }
}
