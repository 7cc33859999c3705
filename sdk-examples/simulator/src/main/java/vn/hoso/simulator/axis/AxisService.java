package vn.hoso.simulator.axis;

import java.util.Arrays;
import java.util.Optional;

/** The services that the simulator offers; each is a POST on a path of its name. */
public enum AxisService {
  /** Takes a message. */
  SEND_EDOC("sendEdoc"),
  /** Lists what was sent to the caller. */
  GET_RECEIVED_EDOC_LIST("getReceivedEdocList"),
  /** Lists what the caller sent. */
  GET_SENT_EDOC_LIST("getSentEdocList"),
  /** Hands out a message in base64. */
  GET_EDOC("getEdoc"),
  /** Notes how far a receiver has come. */
  UPDATE_STATUS("updateStatus"),
  /** The directory. */
  GET_AGENCIES_LIST("getAgenciesList"),
  /** Enters an agency into the directory. */
  REGISTER_AGENCY("registerAgency");

  private final String wireName;

  AxisService(String wireName) {
    this.wireName = wireName;
  }

  /** The last part of the path. */
  public String wireName() {
    return wireName;
  }

  static Optional<AxisService> ofPath(String path) {
    return Arrays.stream(values())
        .filter(service -> path.endsWith("/" + service.wireName))
        .findFirst();
  }
}
