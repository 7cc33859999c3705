package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import vn.hoso.signature.fixture.Dss;
import vn.hoso.signature.time.TimeStampService;

/** The forms of XML signatures that we make, and what the EU's reference validator calls them. */
enum XmlForm {
  XML_DSIG("XML-NOT-ETSI"),
  XADES_B("XAdES-BASELINE-B"),
  XADES_T("XAdES-BASELINE-T");

  private final String dssName;

  XmlForm(String dssName) {
    this.dssName = dssName;
  }

  XmlSignatureOptions options(URI tsa) {
    return switch (this) {
      case XML_DSIG -> XmlSignatureOptions.xmlDsig();
      case XADES_B -> XmlSignatureOptions.xades().title("Chủ tịch UBND xã Đạ Nghịt");
      case XADES_T ->
          XmlSignatureOptions.xades().level(SignatureLevel.B_T).timestamp(TimeStampService.of(tsa));
    };
  }

  TimeSource timeSource() {
    return this == XADES_T ? TimeSource.TIMESTAMP : TimeSource.CLAIMED;
  }

  /**
   * The reference validator wants the time among the signed properties of XAdES, which plain
   * signatures do not have, and finds nothing else amiss in them.
   *
   * @param number of the signature in the document, from 1
   */
  void assertDss(Path signed, int number) {
    Reports reports = Dss.validate(signed);
    SimpleReport dss = reports.getSimpleReport();
    String id = dss.getSignatureIdList().get(number - 1);
    assertThat(reports.getDiagnosticData().getSignatureById(id).isSignatureValid()).isTrue();
    assertThat(dss.getSignatureFormat(id)).hasToString(dssName);
    List<String> errors = dss.getAdESValidationErrors(id).stream().map(Message::getValue).toList();
    if (this == XML_DSIG) {
      assertThat(dss.getIndication(id)).as("%s", errors).isEqualTo(Indication.INDETERMINATE);
      assertThat(errors).contains("The signed qualifying property: 'signing-time' is not present!");
    } else {
      assertThat(dss.getIndication(id)).as("%s", errors).isEqualTo(Indication.TOTAL_PASSED);
    }
  }
}
