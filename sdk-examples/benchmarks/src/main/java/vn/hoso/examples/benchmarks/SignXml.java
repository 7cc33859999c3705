package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import vn.hoso.signature.DocumentSigner;
import vn.hoso.signature.XmlSignatureOptions;

/** Signs an XML document with XAdES, enveloped in it. */
public class SignXml extends SignDocument {

  @Param({"KB_10", "MB_1"})
  public XmlSize size = XmlSize.KB_10;

  @Override
  String form() {
    return "XAdES";
  }

  @Override
  Path document(Workplace workplace) throws IOException {
    return SampleXml.write(workplace.file("danh-sach.xml"), size.bytes());
  }

  @Override
  Signing hoso(DocumentSigner signer, Path document, Workplace workplace) {
    return signer.xml(document, XmlSignatureOptions.xades())::sign;
  }

  @Override
  Signing dss(DssSigner signer, Path document) {
    return target -> signer.signXml(document, target);
  }
}
