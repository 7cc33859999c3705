package vn.hoso.simulator.population;

import java.util.List;
import vn.hoso.simulator.internal.http.HttpReply;

/** The database as it answers whoever was let in. Thread-safe. */
final class Database {

  private final Register register;

  Database(Register register) {
    this.register = register;
  }

  HttpReply answer(String envelope) {
    try {
      Request request = Request.read(envelope);
      register.take(request.code());
      List<StoredCitizen> found = register.find(request);
      return request.operation().equals(Request.LOOK_UP)
          ? ReplyXml.citizens(found)
          : ReplyXml.verified(!found.isEmpty());
    } catch (Refusal e) {
      return e.answer();
    }
  }
}
