package vn.hoso.portal.callback;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Answers {@code downloadfile/<uuid>}. */
@FunctionalInterface
public interface FileLookup {

  /** The file of this id; empty, if there is none that the portal may have. */
  Optional<OutgoingFile> find(UUID id) throws SQLException, IOException;
}
