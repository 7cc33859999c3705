package vn.hoso.exchange;

/**
 * A service of a mediator. Only {@link #SEND} was seen; that there are the others, under the names
 * and with the fields that the axis has, is an assumption.
 */
public enum MediatorService {
  /** Takes a message. */
  SEND("sendEdoc"),
  /** Lists what was received. */
  RECEIVED("getReceivedEdocList"),
  /** Lists what was sent. */
  SENT("getSentEdocList"),
  /** Hands out a message in base64. */
  FETCH("getEdoc"),
  /** Notes how far a receiver has come. */
  ACKNOWLEDGE("updateStatus"),
  /** The directory. */
  AGENCIES("getAgenciesList"),
  /** Enters an agency into the directory. */
  REGISTER("registerAgency");

  private final String path;

  MediatorService(String path) {
    this.path = path;
  }

  /** Where it is behind the endpoint, if the client is not told otherwise. */
  public String path() {
    return path;
  }
}
