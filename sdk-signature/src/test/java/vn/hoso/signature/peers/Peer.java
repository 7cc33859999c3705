package vn.hoso.signature.peers;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.hoso.signature.CheckResult.Check;
import vn.hoso.signature.SignatureVerifier;
import vn.hoso.signature.Verdict;
import vn.hoso.signature.VerificationReport;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.fixture.OpenSsl;
import vn.hoso.signature.fixture.SigningPki;
import vn.hoso.signature.fixture.Tool;
import vn.hoso.signature.fixture.XmlPeers;

/** Who is shown what we sign. */
enum Peer {
  OURS("this library", "–") {
    @Override
    boolean reads(SignedFormat format) {
      return true;
    }

    @Override
    String objection(Specimen specimen, Path folder) {
      VerificationReport report = verify(specimen, folder);
      boolean named =
          report.signatures().stream()
              .flatMap(signature -> signature.checks().stream())
              .filter(each -> each.check() == Check.ALGORITHMS)
              .anyMatch(each -> each.text().english().endsWith(": " + specimen.algorithmName()));
      return named && report.verdict() instanceof Verdict.Valid ? "" : report.toEnglish();
    }
  },

  DSS("EU DSS", "6.4") {
    @Override
    boolean reads(SignedFormat format) {
      return true;
    }

    @Override
    String objection(Specimen specimen, Path folder) {
      Reports reports =
          specimen.format() == SignedFormat.CMS_DETACHED
              ? Dss.validate(specimen.file(), specimen.content())
              : Dss.validate(specimen.file());
      SimpleReport report = reports.getSimpleReport();
      String id = report.getFirstSignatureId();
      String format = String.valueOf(report.getSignatureFormat(id));
      if (!format.equals(specimen.format().dssName(specimen.level()))) {
        return format;
      }
      List<String> errors =
          report.getAdESValidationErrors(id).stream().map(Message::getValue).toList();
      boolean passed =
          specimen.format() == SignedFormat.XML_DSIG
              ? reports.getDiagnosticData().getSignatureById(id).isSignatureValid()
                  && errors.contains(NO_SIGNED_TIME)
              : report.getIndication(id) == Indication.TOTAL_PASSED;
      return passed ? "" : report.getIndication(id) + " " + errors;
    }
  },

  JDK("JDK, `java.xml.crypto`", "17") {
    @Override
    boolean reads(SignedFormat format) {
      return format.isXml();
    }

    @Override
    String objection(Specimen specimen, Path folder) {
      try {
        return XmlPeers.jdk(specimen.file(), 1, specimen.key()) ? "" : "invalid";
      } catch (IllegalStateException e) {
        return String.valueOf(e.getCause());
      }
    }
  },

  XMLSEC("`xmlsec1 --verify`", "1.2.37") {
    @Override
    boolean reads(SignedFormat format) {
      return format.isXml();
    }

    @Override
    String objection(Specimen specimen, Path folder) {
      String said = XmlPeers.xmlsec(specimen.file(), 1);
      return said.contains("OK") && !said.contains("FAIL") ? "" : said;
    }
  },

  PDFSIG("Poppler, `pdfsig`", "22.12.0") {
    @Override
    boolean reads(SignedFormat format) {
      return format == SignedFormat.PDF;
    }

    @Override
    String objection(Specimen specimen, Path folder) {
      String said = Tool.pdfsig(specimen.file()).output();
      return said.contains("Signature is Valid") ? "" : said;
    }
  },

  OPENSSL("OpenSSL, `openssl cms -verify -cades`", "3.0.22") {
    @Override
    boolean reads(SignedFormat format) {
      return format.isCms();
    }

    @Override
    String objection(Specimen specimen, Path folder) {
      OpenSsl openssl = new OpenSsl(folder);
      String said =
          specimen.format() == SignedFormat.CMS_DETACHED
              ? openssl.verify(specimen.file(), "-cades", "-content", specimen.content().toString())
              : openssl.verify(specimen.file(), "-cades");
      return said.contains("successful") ? "" : said;
    }
  };

  /** What its policy wants of XAdES, and plain signatures do not have. */
  private static final String NO_SIGNED_TIME =
      "The signed qualifying property: 'signing-time' is not present!";

  private final String title;
  private final String version;

  Peer(String title, String version) {
    this.title = title;
    this.version = version;
  }

  String title() {
    return title;
  }

  /** That the table of exceptions is about. */
  String version() {
    return version;
  }

  abstract boolean reads(SignedFormat format);

  /** Why it does not accept a signature; empty if it does. */
  abstract String objection(Specimen specimen, Path folder);

  static VerificationReport verify(Specimen specimen, Path folder) {
    try {
      SignatureVerifier verifier = SigningPki.verifier(folder);
      return specimen.format() == SignedFormat.CMS_DETACHED
          ? verifier.verifyDetached(specimen.file(), specimen.content())
          : verifier.verify(specimen.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
