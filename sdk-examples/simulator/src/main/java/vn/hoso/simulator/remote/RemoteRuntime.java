package vn.hoso.simulator.remote;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.hoso.simulator.internal.http.Pauses;

/** What the calls to one simulator share. Thread-safe. */
final class RemoteRuntime {

  private final Clock clock;
  private final Accounts accounts = new Accounts();
  private final RemoteFaults faults = new RemoteFaults();
  private final Map<String, List<Signer>> signers = new ConcurrentHashMap<>();
  private final List<Transaction> transactions = new CopyOnWriteArrayList<>();
  private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
  private final Pauses pauses = new Pauses();
  private final Endpoints endpoints = new Endpoints(this);
  private volatile PhonePolicy policy = new PhonePolicy(Decision.APPROVED, false);

  RemoteRuntime(Clock clock) {
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  Accounts accounts() {
    return accounts;
  }

  RemoteFaults faults() {
    return faults;
  }

  Endpoints endpoints() {
    return endpoints;
  }

  PhonePolicy policy() {
    return policy;
  }

  void policy(PhonePolicy other) {
    policy = other;
  }

  void enrol(Signer signer) {
    signers.computeIfAbsent(signer.userId(), user -> new CopyOnWriteArrayList<>()).add(signer);
  }

  /** The keys of somebody; refuses whom it does not know. */
  List<Signer> signers(String userId) {
    List<Signer> known = signers.get(userId);
    if (known == null) {
      throw new Refusal(404, "404", "Không tìm thấy thuê bao");
    }
    return known;
  }

  Signer signer(String userId, String serialNumber) {
    return signers(userId).stream()
        .filter(each -> serialNumber.isEmpty() || each.serialNumber().equals(serialNumber))
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "404", "Không tìm thấy chứng thư số"));
  }

  Signer byCredential(String credentialId) {
    return signers.values().stream()
        .flatMap(List::stream)
        .filter(each -> each.credentialId().equals(credentialId))
        .findFirst()
        .orElseThrow(() -> new Refusal(400, "invalid_request", "Invalid parameter credentialID"));
  }

  List<Signer> everybody() {
    return signers.values().stream().flatMap(List::stream).toList();
  }

  Transaction start(Transaction transaction) {
    if (transactions.stream().anyMatch(each -> each.isCalled(transaction.id()))) {
      throw new Refusal(400, "400", "transaction_id đã tồn tại");
    }
    transactions.add(transaction);
    return transaction;
  }

  Optional<Transaction> transaction(String name) {
    return transactions.stream().filter(each -> each.isCalled(name)).findFirst();
  }

  List<Transaction> transactions() {
    return List.copyOf(transactions);
  }

  List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  void record(RecordedCall call) {
    calls.add(call);
  }

  void pause(Duration delay) {
    pauses.pause(delay);
  }

  void stop() {
    pauses.end();
  }
}
