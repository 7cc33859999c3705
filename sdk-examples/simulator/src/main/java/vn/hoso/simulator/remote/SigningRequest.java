package vn.hoso.simulator.remote;

import java.util.List;

/**
 * A request for signatures as the signer sees it on the phone.
 *
 * @param transaction the client's id of it, or the service's where clients have none
 * @param reference what the service calls it
 * @param description empty if the client sent none
 * @param documents what the client calls them
 */
public record SigningRequest(
    String transaction,
    String reference,
    String userId,
    String description,
    List<String> documents,
    Decision decision) {

  public SigningRequest {
    documents = List.copyOf(documents);
  }
}
