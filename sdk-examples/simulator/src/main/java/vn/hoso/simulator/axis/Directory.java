package vn.hoso.simulator.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Systems with their secrets, and the list of agencies. Thread-safe. */
final class Directory {

  /** An agency as it is listed. */
  record Agency(String id, String pid, String code, String oldCode, String name, String mail) {}

  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final List<Agency> agencies = new ArrayList<>();

  Directory(int size) {
    connect("H17.99", "000.00.99.H17", "UBND xã Núi Thành");
    connect("000.00.00.H17", "", "UBND thành phố Đà Nẵng");
    connect("28.22.H17", "", "UBND xã Hòa Vang");
    for (int i = agencies.size(); i < size; i++) {
      add(
          new Agency(
              Integer.toString(i + 1),
              "1",
              "H17." + (100 + i),
              "%03d.%02d.99.H17".formatted(i % 1000, i / 1000 % 100),
              "Ủy ban nhân dân xã thử nghiệm số " + i,
              "xa" + i + "@example.vn"));
    }
  }

  synchronized void connect(String code, String oldCode, String name) {
    if (knows(code)) {
      throw new IllegalArgumentException(code + " is in the directory already: take another code");
    }
    secrets.put(code, "khoa-thu-nghiem-" + code);
    add(new Agency(Integer.toString(agencies.size() + 1), "", code, oldCode, name, ""));
  }

  Optional<String> secret(String code) {
    return Optional.ofNullable(secrets.get(code));
  }

  synchronized void add(Agency agency) {
    agencies.add(agency);
  }

  synchronized boolean knows(String code) {
    return agencies.stream()
        .anyMatch(agency -> agency.code().equals(code) || agency.oldCode().equals(code));
  }

  synchronized List<Agency> all() {
    return List.copyOf(agencies);
  }
}
