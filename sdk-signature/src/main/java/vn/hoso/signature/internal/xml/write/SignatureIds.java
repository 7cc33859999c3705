package vn.hoso.signature.internal.xml.write;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hoso.signature.internal.xml.read.XmlIndex;

/** The Ids of a signature and its parts, which no element of the document may have. */
record SignatureIds(String signature) {

  /**
   * The next free of Signature-1, Signature-2…
   *
   * @param references how many get an Id
   */
  static SignatureIds next(XmlIndex index, int references) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> new SignatureIds("Signature-" + number))
        .filter(ids -> ids.all(references).allMatch(id -> index.withId(id).isEmpty()))
        .findFirst()
        .orElseThrow();
  }

  String value() {
    return signature + "-value";
  }

  /** Of the SignedProperties of XAdES, or of the Object with the SigningTime. */
  String properties() {
    return signature + "-properties";
  }

  String reference(int number) {
    return signature + "-reference-" + number;
  }

  private Stream<String> all(int references) {
    return Stream.concat(
        Stream.of(signature, value(), properties()),
        IntStream.rangeClosed(1, references).mapToObj(this::reference));
  }
}
