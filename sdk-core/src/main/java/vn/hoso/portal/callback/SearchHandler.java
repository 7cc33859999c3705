package vn.hoso.portal.callback;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers {@code search/call}. Neither its fields nor those of its answer are public. */
@FunctionalInterface
public interface SearchHandler {

  /**
   * The fields to answer with, beside {@code error_code} 0 and {@code message}.
   *
   * @return texts, numbers, booleans, nulls, maps and lists
   */
  Map<String, @Nullable Object> search(PortalMessage query) throws SQLException, IOException;
}
