package vn.hoso.signature;

import java.nio.file.Path;
import java.time.Clock;
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
      if (parts.cms().isEmpty()) {
        return new AsicXmlExtension(collector, clock, timestamp);
      }
      if (!parts.xml().isEmpty() || parts.type() != SignedContainer.Type.ASIC_E) {
        throw new SigningRefusedException(
            ("%s cannot be extended: that is done with ASiC containers with XAdES, and ASiC-E"
                    + " containers with CAdES; keep evidence of it instead")
                .formatted(name));
      }
      return new AsicCmsExtension(collector, clock, timestamp);
    }
  }
}
