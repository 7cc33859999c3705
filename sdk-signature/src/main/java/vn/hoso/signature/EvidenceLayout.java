package vn.hoso.signature;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where what is in evidence: the names of the container's entries. */
final class EvidenceLayout {

  static final String DOCUMENT = "document/";
  static final String CONTENT = "content/";

  /** As {@code sha256sum} writes it. */
  static final String DIGESTS = "document.sha256";

  static final String JSON = "report.json";
  static final String ETSI = "report.etsi.xml";
  static final String TEXT = "report.txt";
  static final String CERTIFICATES = "certificates/";
  static final String REVOCATION = "revocation/";
  static final String CRL = ".crl";
  static final String OCSP = ".ocsp";
  static final String TIME_STAMPS = "timestamps/";

  /** What a name in a container must not have; a name on a disk may. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\\\/:]");

  private EvidenceLayout() {}

  /** The name of a file, as it is kept. */
  static String name(Path file) {
    return safe(String.valueOf(file.getFileName()));
  }

  /** The name of the file that is kept as an entry; whoever made the container chose it. */
  static String nameOf(String entry) {
    String name = safe(entry.substring(entry.lastIndexOf('/') + 1));
    return name.equals(".") || name.equals("..") ? "_" : name;
  }

  /** Those of a container's entries that each seal has to cover. */
  static List<String> sealed(List<String> entries) {
    return entries.stream()
        .filter(name -> !name.equals("mimetype") && !name.startsWith("META-INF/"))
        .toList();
  }

  private static String safe(String name) {
    return UNSAFE.matcher(name).replaceAll("_");
  }
}
