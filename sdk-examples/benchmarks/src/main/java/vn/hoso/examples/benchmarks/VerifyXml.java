package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;

/** Verifies an XML document with a XAdES signature enveloped in it. */
public class VerifyXml extends VerifyDocument {

  @Param({"KB_10", "MB_1"})
  public XmlSize size = XmlSize.KB_10;

  @Override
  String form() {
    return "XAdES";
  }

  @Override
  Path sign(Workplace workplace) throws IOException {
    Path document = SampleXml.write(workplace.file("danh-sach.xml"), size.bytes());
    Path signed = workplace.file("signed.xml");
    try (DssSigner signer = new DssSigner(workplace, level())) {
      signer.signXml(document, signed);
    }
    return signed;
  }
}
