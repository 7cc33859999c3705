package vn.hoso.exchange;

import javax.sql.DataSource;
import vn.hoso.internal.inbox.Databases;

class ReceiverOnH2Test extends ReceiverContract {

  private DataSource database;

  @Override
  DataSource database() {
    if (database == null) {
      database = Databases.h2(folder.resolve("hoso"));
    }
    return database;
  }
}
