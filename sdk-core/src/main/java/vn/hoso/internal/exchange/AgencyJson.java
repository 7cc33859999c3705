package vn.hoso.internal.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.hoso.exchange.AgencyRegistration;

/** The fields of {@code registerAgency}. */
final class AgencyJson {

  private AgencyJson() {}

  static ObjectNode of(AgencyRegistration agency) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", agency.id())
        .put("pcode", agency.parentCode())
        .put("code", agency.code().value())
        .put("name", agency.name())
        .put("mail", agency.mail())
        .put("mobile", agency.mobile())
        .put("fax", agency.fax());
  }
}
