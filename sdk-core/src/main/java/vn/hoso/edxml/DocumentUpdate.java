package vn.hoso.edxml;

import java.util.List;
import java.util.Optional;

/**
 * What an update changes ({@code BussinessDocumentInfo}).
 *
 * @param document whether the document itself changes ({@code DocumentInfo}): 1 yes, 0 no; or empty
 * @param receiverList whether its receivers change ({@code DocumentReceiver}): 1 yes, 0 no; or
 *     empty
 * @param receivers the receivers that are added or removed
 */
public record DocumentUpdate(String document, String receiverList, List<Receiver> receivers) {

  public DocumentUpdate {
    document = document.strip();
    receiverList = receiverList.strip();
    receivers = List.copyOf(receivers);
  }

  /**
   * A receiver that is added or removed.
   *
   * @param organId its identifier, as it is on the wire, or empty
   * @param change which of the two
   */
  public record Receiver(String organId, Optional<ReceiverChange> change) {

    public Receiver {
      organId = organId.strip();
    }

    public static Receiver of(String organId, ReceiverChange change) {
      return new Receiver(organId, Optional.of(change));
    }
  }
}
