package vn.hoso.signature.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.error.TimeStampException;
import vn.hoso.signature.key.DigestAlgorithm;

/** Several services; the first that answers is taken. */
final class ServicesInOrder implements TimeStampService {

  private static final Logger log = LoggerFactory.getLogger(ServicesInOrder.class);

  private final List<TimeStampService> services;

  ServicesInOrder(TimeStampService first, List<TimeStampService> others) {
    this.services = Stream.concat(Stream.of(first), others.stream()).toList();
  }

  @Override
  public TimeStamp stampDigest(Function<DigestAlgorithm, byte[]> content) {
    List<TimeStampException> failures = new ArrayList<>();
    for (TimeStampService service : services) {
      try {
        TimeStamp stamp = service.stampDigest(content);
        failures.forEach(e -> log.warn("Another time-stamp service stepped in", e));
        return stamp;
      } catch (TimeStampException e) {
        failures.add(e);
      }
    }
    throw allFailed(failures);
  }

  private static TimeStampException allFailed(List<TimeStampException> failures) {
    TimeStampException last = failures.get(failures.size() - 1);
    TimeStampException all =
        new TimeStampException(
            failures.stream()
                .map(TimeStampException::getMessage)
                .collect(Collectors.joining("; ", "No time-stamp service answered: ", "")),
            last);
    failures.stream().filter(e -> e != last).forEach(all::addSuppressed);
    return all;
  }
}
