package vn.hoso.simulator.remote;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request and its decision. Thread-safe. */
final class Transaction {

  private final String id;
  private final String reference = UUID.randomUUID().toString();
  private final Signer signer;
  private final String description;
  private final List<Document> documents;
  private Decision decision = Decision.PENDING;
  private int approved;

  /** A digest to be signed. */
  static final class Document {
    private final String id;
    private final byte[] digest;

    Document(String id, byte[] digest) {
      this.id = id;
      this.digest = digest;
    }

    /** Documents that are called by their places, of digests in base64. */
    static List<Document> numbered(List<String> digests) {
      List<Document> documents = new ArrayList<>();
      for (String digest : digests) {
        documents.add(
            new Document(String.valueOf(documents.size()), Base64.getDecoder().decode(digest)));
      }
      return documents;
    }
  }

  Transaction(String id, Signer signer, String description, List<Document> documents) {
    this.id = id.isEmpty() ? reference : id;
    this.signer = signer;
    this.description = description;
    this.documents = List.copyOf(documents);
  }

  String id() {
    return id;
  }

  String reference() {
    return reference;
  }

  boolean isCalled(String name) {
    return id.equals(name) || reference.equals(name);
  }

  synchronized Decision decision() {
    return decision;
  }

  /** Decides on all documents, once. */
  void decide(Decision made) {
    decide(made, documents.size());
  }

  /**
   * Decides, once.
   *
   * @param count how many of the documents, the first ones, are approved
   */
  synchronized void decide(Decision made, int count) {
    decision = made;
    approved = Math.min(count, documents.size());
  }

  /** The values by document, an empty one for what was not approved. */
  synchronized Map<String, byte[]> values(PhonePolicy policy, String pssHash) {
    Map<String, byte[]> values = new LinkedHashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      values.put(
          document.id,
          i < approved ? signer.sign(document.digest, policy.anotherKey(), pssHash) : new byte[0]);
    }
    return values;
  }

  /**
   * The values in base64 in the order of the documents, an empty text for what was not approved.
   */
  List<String> texts(PhonePolicy policy, String pssHash) {
    return values(policy, pssHash).values().stream()
        .map(Base64.getEncoder()::encodeToString)
        .toList();
  }

  synchronized SigningRequest snapshot() {
    return new SigningRequest(
        id,
        reference,
        signer.userId(),
        description,
        documents.stream().map(document -> document.id).toList(),
        decision);
  }
}
