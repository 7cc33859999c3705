package vn.hoso.signature;

import java.nio.file.Path;
import java.util.Collections;
import vn.hoso.signature.error.SigningRefusedException;
import vn.hoso.signature.internal.asic.Container;
import vn.hoso.signature.internal.asic.SignedContainer;
import vn.hoso.signature.internal.io.TargetFile;

/** Leads the signatures of a container to a higher level, by their form. */
final class AsicExtension implements Extension {

  private final ExtensionServices services;

  AsicExtension(ExtensionServices services) {
    this.services = services;
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
      return isXml ? new AsicXmlExtension(services) : new AsicCmsExtension(services);
    }
  }
}
