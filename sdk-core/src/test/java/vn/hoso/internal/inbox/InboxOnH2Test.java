package vn.hoso.internal.inbox;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class InboxOnH2Test extends InboxContract {

  @TempDir Path folder;

  @Override
  DataSource database() {
    return Databases.h2(folder.resolve("hoso"));
  }
}
