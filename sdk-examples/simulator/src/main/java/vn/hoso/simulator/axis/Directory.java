package vn.hoso.simulator.axis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Systems with their secrets, and the list of agencies. Thread-safe. */
final class Directory {

  private static final List<Agency> CONNECTED =
      List.of(
          new Agency("1", "2", "H17.99", "000.00.99.H17", "UBND xã Núi Thành", ""),
          new Agency("2", "", "000.00.00.H17", "", "UBND thành phố Đà Nẵng", ""),
          new Agency("3", "2", "28.22.H17", "", "UBND xã Hòa Vang", ""));

  private final MadeUpAgencies madeUp = new MadeUpAgencies(CONNECTED.size() + 1);
  private final int madeUpSize;
  private final List<Agency> registered = new CopyOnWriteArrayList<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();
  private final Set<String> locked = ConcurrentHashMap.newKeySet();
  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  Directory(int size) {
    this.madeUpSize = Math.max(0, size - CONNECTED.size());
    CONNECTED.forEach(agency -> secrets.put(agency.code(), "khoa-thu-nghiem-" + agency.code()));
  }

  /** In the order of the list, what was deleted included. */
  Stream<Agency> everything() {
    return Stream.of(
            CONNECTED.stream(),
            IntStream.range(0, madeUpSize).mapToObj(madeUp::row),
            registered.stream())
        .flatMap(rows -> rows);
  }

  Stream<Agency> all() {
    return everything().filter(agency -> !isDeleted(agency));
  }

  Optional<String> secret(String code) {
    return Optional.ofNullable(secrets.get(code));
  }

  Optional<String> token(String code) {
    return secret(code).map(secret -> "token-" + secret);
  }

  /** By {@code Bearer} and the token. */
  Optional<String> systemOfToken(String authorization) {
    return secrets.keySet().stream()
        .filter(code -> token(code).map("Bearer "::concat).equals(Optional.of(authorization)))
        .findFirst();
  }

  Optional<Agency> find(String code) {
    return all().filter(agency -> agency.isCalled(code)).findFirst();
  }

  /** Name of an agency, or empty. */
  String name(String code) {
    return find(code).map(Agency::name).orElse("");
  }

  void register(String code, String parentCode, String name, String mail) {
    String pid = find(parentCode).map(Agency::id).orElse("");
    String id = Long.toString(everything().count() + 1);
    registered.add(new Agency(id, pid, code, "", name, mail));
  }

  void delete(String code) {
    deleted.add(code);
  }

  boolean isDeleted(Agency agency) {
    return deleted.contains(agency.code());
  }

  void lock(String code) {
    locked.add(code);
  }

  boolean isLocked(String code) {
    return locked.contains(code);
  }
}
