package vn.hoso.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import vn.hoso.signature.CmsSignatureOptions;
import vn.hoso.signature.DocumentSigner;

/** Signs with CAdES beside the content, such as the scan of a map. */
public class SignCms extends SignDocument {

  @Param("100")
  public int megabytes = 100;

  @Override
  String form() {
    return "CAdES";
  }

  @Override
  Path document(Workplace workplace) throws IOException {
    return workplace.noise("ban-do.tif", megabytes);
  }

  @Override
  Signing hoso(DocumentSigner signer, Path document, Workplace workplace) {
    return signer.cms(document, CmsSignatureOptions.detached())::sign;
  }

  @Override
  Signing dss(DssSigner signer, Path document) {
    return target -> signer.signCms(document, target);
  }

  @Override
  boolean isDetached() {
    return true;
  }
}
