package vn.hoso.signature.peers;

import static java.util.stream.Collectors.joining;
import static vn.hoso.signature.peers.SignedFormat.ASIC_CADES;
import static vn.hoso.signature.peers.SignedFormat.ASIC_XADES;
import static vn.hoso.signature.peers.SignedFormat.CMS_ATTACHED;
import static vn.hoso.signature.peers.SignedFormat.CMS_DETACHED;
import static vn.hoso.signature.peers.SignedFormat.PDF;
import static vn.hoso.signature.peers.SignedFormat.XADES;
import static vn.hoso.signature.peers.SignedFormat.XML_DSIG;

import java.util.List;
import vn.hoso.signature.key.SignatureAlgorithm;

/**
 * What a peer is known not to accept of what is good.
 *
 * @param algorithms a name of {@link SignatureAlgorithm}, in which a star stands for anything
 */
record Refusal(Peer peer, List<SignedFormat> formats, String algorithms, String reason) {

  static final List<Refusal> KNOWN =
      List.of(
          new Refusal(
              Peer.DSS,
              List.of(PDF, XADES, CMS_DETACHED, CMS_ATTACHED, ASIC_XADES, ASIC_CADES),
              "ED25519",
              "intact, and INDETERMINATE: its policy does not authorise EdDSA"),
          new Refusal(
              Peer.JDK, List.of(XADES, XML_DSIG), "ECDSA_SHA3_*", "has no such SignatureMethod"),
          new Refusal(
              Peer.XMLSEC, List.of(XADES, XML_DSIG), "RSA_PSS_*", "has no such SignatureMethod"),
          new Refusal(
              Peer.XMLSEC, List.of(XADES, XML_DSIG), "ECDSA_SHA3_*", "has no such SignatureMethod"),
          new Refusal(
              Peer.XMLSEC, List.of(XADES, XML_DSIG), "ED25519", "has no such SignatureMethod"),
          new Refusal(Peer.PDFSIG, List.of(PDF), "*_SHA3_*", "its NSS has no SHA-3"),
          new Refusal(Peer.PDFSIG, List.of(PDF), "ED25519", "its NSS has no EdDSA"),
          new Refusal(
              Peer.OPENSSL,
              List.of(CMS_DETACHED, CMS_ATTACHED),
              "ED25519",
              "takes Ed25519 for an algorithm without a digest, and so not in CMS"));

  static boolean isKnown(Peer peer, Specimen specimen) {
    return KNOWN.stream().anyMatch(each -> each.peer == peer && each.isAbout(specimen));
  }

  private boolean isAbout(Specimen specimen) {
    return formats.contains(specimen.format())
        && specimen.algorithm().name().matches(algorithms.replace("*", ".*"));
  }

  /** Of the table in {@code docs/peers.md}. */
  String row() {
    String titles = formats.stream().map(SignedFormat::title).collect(joining(", "));
    return "| %s | %s | `%s` | %s |".formatted(peer.title(), titles, algorithms, reason);
  }
}
