package vn.hoso.simulator.population;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is in the database, and which requests it has seen. Thread-safe. */
final class Register {

  private final List<StoredCitizen> citizens = new CopyOnWriteArrayList<>(People.all());
  private final Set<String> requestCodes = ConcurrentHashMap.newKeySet();

  void add(StoredCitizen citizen) {
    citizens.add(citizen);
  }

  List<StoredCitizen> citizens() {
    return List.copyOf(citizens);
  }

  /** Who fits in all that the request states. */
  List<StoredCitizen> find(Request request) {
    return citizens.stream().filter(citizen -> fits(citizen, request)).toList();
  }

  /** Refuses a request whose code was seen before. */
  void take(String requestCode) {
    if (!requestCodes.add(requestCode)) {
      throw Refusal.ofRequest("MaYeuCau " + requestCode + " đã tồn tại");
    }
  }

  private static boolean fits(StoredCitizen citizen, Request request) {
    String birth = request.birth();
    String number = request.number();
    boolean numbered = number.equals(citizen.personalId()) || number.equals(citizen.oldIdCard());
    boolean born =
        birth.length() == 4 ? citizen.birth().startsWith(birth) : citizen.birth().equals(birth);
    return numbered && born && citizen.fullName().equals(request.fullName());
  }
}
