package vn.hoso.signature.internal.asic;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of the entries of a new signature (EN 319 162-1 §4.4.3.2, §4.4.4.2).
 *
 * @param number from 1 on
 */
public record SignatureNames(int number) {

  private static final String XML = "META-INF/signatures%03d.xml";
  private static final String CMS = "META-INF/signature%03d.p7s";
  private static final String MANIFEST = "META-INF/ASiCManifest%03d.xml";

  /** The first that the container does not have yet. */
  public static SignatureNames next(Container container) {
    return new SignatureNames(free(container, List.of(XML, CMS, MANIFEST)));
  }

  /** The first name that the container does not have yet, by a format with a number. */
  public static String next(Container container, String format) {
    return format.formatted(free(container, List.of(format)));
  }

  /** Of a XAdES. */
  public String xml() {
    return XML.formatted(number);
  }

  /** Of a CAdES. */
  public String cms() {
    return CMS.formatted(number);
  }

  /** Of what a CAdES is about. */
  public String manifest() {
    return MANIFEST.formatted(number);
  }

  /** Of the element of a XAdES. */
  public String id() {
    return "Signature-" + number;
  }

  private static int free(Container container, List<String> formats) {
    Set<String> taken =
        container.names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return IntStream.rangeClosed(1, Integer.MAX_VALUE)
        .filter(
            number ->
                formats.stream()
                    .map(format -> format.formatted(number).toLowerCase(Locale.ROOT))
                    .noneMatch(taken::contains))
        .findFirst()
        .orElseThrow();
  }
}
