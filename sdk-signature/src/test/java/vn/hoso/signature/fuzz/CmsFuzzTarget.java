package vn.hoso.signature.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import vn.hoso.signature.internal.cms.read.CmsFacts;
import vn.hoso.signature.internal.cms.read.CmsReader;
import vn.hoso.signature.internal.cms.read.CmsSigner;
import vn.hoso.signature.internal.cms.read.MalformedCmsException;
import vn.hoso.signature.internal.cms.read.TimeStampFacts;

/**
 * What holds for every sequence of bytes: as a CMS and as a time-stamp token it gives facts, or is
 * refused as malformed; no signer can have signed a digest that is made up.
 */
public final class CmsFuzzTarget {

  private static final byte[] MADE_UP = new byte[32];

  private CmsFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      CmsFacts cms = CmsReader.read(bytes);
      for (CmsSigner signer : cms.signers()) {
        assertThat(signer.integrity(MADE_UP).isIntact()).isFalse();
        assertThat(signer.signerId()).isNotNull();
      }
    } catch (MalformedCmsException expected) {
      assertThat(expected).hasMessageNotContaining("null");
    }
    try {
      TimeStampFacts token = TimeStampFacts.readDocumentTimeStamp(bytes);
      assertThat(token.time()).isNotNull();
      assertThat(token.integrity().detail()).isNotNull();
    } catch (MalformedCmsException expected) {
      assertThat(expected.getMessage()).isNotEmpty();
    }
  }
}
