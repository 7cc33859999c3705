package vn.hoso.simulator.axis;

import java.util.Arrays;
import java.util.Optional;

/**
 * The services that the simulator offers, each on a path that ends with its name; through which
 * door a call came, its path tells.
 */
public enum AxisService {
  /** Takes a message. */
  SEND_EDOC("sendEdoc"),
  /** Lists what was sent to the caller. */
  GET_RECEIVED_EDOC_LIST("getReceivedEdocList"),
  /** The same of the provincial service. */
  SYNC_RECEIVED_EDOC_LIST("syncReceivedEdocList"),
  /** Lists what the caller sent. */
  GET_SENT_EDOC_LIST("getSentEdocList"),
  /** Hands out a message in base64. */
  GET_EDOC("getEdoc"),
  /** Hands out a message as it is. */
  DOWNLOAD_EDOC("downloadEdoc"),
  /** Counts the documents that were sent to the caller. */
  COUNT_RECEIVE_EDOC("countReceiveEdoc"),
  /** Counts the statuses that were sent to the caller. */
  COUNT_RECEIVE_STATUS("countReceiveStatus"),
  /** Notes how far a receiver has come. */
  UPDATE_STATUS("updateStatus"),
  /** The directory. */
  GET_AGENCIES_LIST("getAgenciesList"),
  /** The directory by the codes of Quyết định 20/2020/QĐ-TTg. */
  GET_AGENCIES_LIST_QD20("getAgenciesListQD20"),
  /** The directory with what was deleted. */
  GET_SYNCHRONIZE_UNIT("getSynchronizeUnit"),
  /** Enters an agency into the directory. */
  REGISTER_AGENCY("registerAgency"),
  /** Takes an agency out of the directory. */
  DELETE_AGENCY("deleteAgency"),
  /** Gives a token for the administration of the provincial service. */
  LOGIN("login");

  private final String wireName;

  AxisService(String wireName) {
    this.wireName = wireName;
  }

  /** The last part of the path. */
  public String wireName() {
    return wireName;
  }

  /** Whether the national axis takes it as a GET. */
  boolean isRead() {
    return this == DOWNLOAD_EDOC || this == COUNT_RECEIVE_EDOC || this == COUNT_RECEIVE_STATUS;
  }

  static Optional<AxisService> ofPath(String path) {
    return Arrays.stream(values())
        .filter(service -> path.endsWith("/" + service.wireName))
        .findFirst();
  }
}
