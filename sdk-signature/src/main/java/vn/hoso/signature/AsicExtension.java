package vn.hoso.signature;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.SignedContainer;
import vn.hoso.signature.internal.io.TargetFile;
import vn.hoso.signature.internal.verify.EvidenceCollector;
import vn.hoso.signature.time.TimeStampService;

/** Leads the signatures of a container to a higher level, by their form. */
final class AsicExtension implements Extension {

  private final EvidenceCollector collector;
  private final Clock clock;
  private final @Nullable TimeStampService timestamp;

  AsicExtension(EvidenceCollector collector, Clock clock, @Nullable TimeStampService timestamp) {
    this.collector = collector;
    this.clock = clock;
    this.timestamp = timestamp;
  }

  @Override
  public void extend(TargetFile file, Path name, SignatureLevel level) {
    form(file, name).extend(file, name, level);
  }

  private Extension form(TargetFile file, Path name) {
    try (Container container = Container.open(file.source(name))) {
      SignedContainer parts = SignedContainer.of(container);
      boolean isXml = parts.cms().isEmpty();
      boolean isFixed = !Collections.disjoint(parts.timeStamped(container), parts.xml());
      boolean isCms = parts.xml().isEmpty() && parts.type() == SignedContainer.Type.ASIC_E;
      if (isFixed || (!isXml && !isCms)) {
        throw new SigningRefusedException(
            ("%s cannot be extended: that is done with containers with XAdES, unless a time-stamp"
                    + " outside of it covers that, and ASiC-E with CAdES; keep evidence of it")
                .formatted(name));
      }
      return isXml
          ? new AsicXmlExtension(collector, clock, timestamp)
          : new AsicCmsExtension(collector, clock, timestamp);
    }
  }
}
