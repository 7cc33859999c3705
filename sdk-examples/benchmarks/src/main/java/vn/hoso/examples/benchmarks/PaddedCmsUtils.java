package vn.hoso.examples.benchmarks;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import eu.europa.esig.dss.model.InMemoryDocument;

/**
 * Lets DSS 6.4 read signatures from PDFs with Bouncy Castle 1.85 and later, which refuses arrays
 * with trailing bytes, such as the zeros that pad /Contents (bcgit/bc-java issue 2360), and reads
 * them from streams as before. Found by DSS as a service.
 */
public final class PaddedCmsUtils extends CMSObjectUtils {

  @Override
  public CMS parseToCMS(byte[] padded) {
    return parseToCMS(new InMemoryDocument(padded));
  }
}
