package vn.hoso.examples.invitation;

import vn.hoso.edxml.Organization;
import vn.hoso.identifier.AgencyCode;

/**
 * A point of the video-conference system (điểm cầu): an agency with a room and a code on the axis.
 */
record Point(AgencyCode code, String name, Level level) {

  Organization organization() {
    return Organization.builder().id(code.value()).name(name).email(email()).build();
  }

  String email() {
    return code.value() + "@example.vn";
  }
}
