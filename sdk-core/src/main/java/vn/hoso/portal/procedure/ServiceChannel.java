package vn.hoso.portal.procedure;

import java.util.List;
import java.util.Optional;
import vn.hoso.dossier.SubmissionChannel;

/**
 * A way to hand a dossier in (cách thức thực hiện).
 *
 * @param code as published: 1 in person, 2 online, 3 by post; or empty
 * @param timeLimits how long it takes and what it costs
 */
public record ServiceChannel(PublishedCode code, List<TimeLimit> timeLimits) {

  public ServiceChannel {
    timeLimits = List.copyOf(timeLimits);
  }

  /** The channel, if the code is not empty. */
  public Optional<SubmissionChannel> channel() {
    return Optional.of(code.value()).filter(value -> !value.isEmpty()).map(SubmissionChannel::of);
  }
}
