package vn.hoso.signature.internal.xml.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The container that an XML document is in, to whose entries its references may lead. */
public interface Surroundings {

  /** The name of the entry that a relative URI means (EN 319 162-1 §A.7); empty if none. */
  Optional<String> entry(String uri);

  InputStream open(String entry) throws IOException;
}
