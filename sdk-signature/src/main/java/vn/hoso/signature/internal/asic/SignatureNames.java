package vn.hoso.signature.internal.asic;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names of the entries of a new signature (EN 319 162-1 §4.4.3.2).
 *
 * @param number from 1 on
 */
public record SignatureNames(int number) {

  /** The first that the container does not have yet. */
  public static SignatureNames next(Container container) {
    Set<String> taken =
        container.names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return IntStream.rangeClosed(1, Integer.MAX_VALUE)
        .mapToObj(SignatureNames::new)
        .filter(names -> names.isFree(taken))
        .findFirst()
        .orElseThrow();
  }

  /** Of a XAdES. */
  public String xml() {
    return "META-INF/signatures%03d.xml".formatted(number);
  }

  /** Of a CAdES. */
  public String cms() {
    return "META-INF/signature%03d.p7s".formatted(number);
  }

  /** Of what a CAdES is about. */
  public String manifest() {
    return "META-INF/ASiCManifest%03d.xml".formatted(number);
  }

  /** Of the element of a XAdES. */
  public String id() {
    return "Signature-" + number;
  }

  private boolean isFree(Set<String> taken) {
    return Stream.of(xml(), cms(), manifest())
        .noneMatch(name -> taken.contains(name.toLowerCase(Locale.ROOT)));
  }
}
