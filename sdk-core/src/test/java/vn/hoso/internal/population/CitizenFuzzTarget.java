package vn.hoso.internal.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import vn.hoso.error.FailedCall;
import vn.hoso.error.ServiceException;
import vn.hoso.identifier.PersonalId;
import vn.hoso.internal.http.HttpFailure;
import vn.hoso.internal.http.HttpReply;
import vn.hoso.internal.population.reply.CitizenCollection;
import vn.hoso.internal.population.request.CitizenRequest;
import vn.hoso.internal.soap.CxfSoap;
import vn.hoso.internal.soap.SoapAnswer;
import vn.hoso.lgsp.population.Citizen;
import vn.hoso.lgsp.population.CitizenQuery;
import vn.hoso.lgsp.population.ReplyRules;

/**
 * What holds for every sequence of bytes: it is a reply, or it is refused as a service's answer.
 * Jazzer finds it by the name of its method: {@code jazzer --cp=…
 * --target_class=vn.hoso.internal.population.CitizenFuzzTarget <corpus>}.
 */
public final class CitizenFuzzTarget {

  static final FailedCall CALL =
      new FailedCall(PopulationPort.LOOK_UP, URI.create("https://c06.example.vn/dan-cu"), 1, null);

  private static final CxfSoap SOAP = PopulationSoap.open();
  private static final CitizenRequest REQUEST =
      CitizenRequest.of(
          CitizenQuery.builder()
              .serviceCode("1.001193")
              .official("canbo01")
              .personalId(PersonalId.of("048190000123"))
              .fullName("Nguyễn Thị Hoài Thương")
              .birthYear(1990)
              .build(),
          "YC-1",
          "037");

  private CitizenFuzzTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    try {
      read(body)
          .ifPresent(
              citizens -> {
                for (Citizen citizen : citizens.citizens()) {
                  assertThat(citizen.name().full()).isNotNull();
                  assertThat(citizen.birthDate().date()).isNotNull();
                }
              });
    } catch (ServiceException expected) {
      assertThat(expected).hasMessageStartingWith(CALL + ": ");
    }
  }

  static Optional<CitizenCollection> read(byte[] body) {
    HttpReply http = new HttpReply(200, Map.of(), body, false);
    return new PopulationReply(answer(http), "YC-1", CALL, Clock.systemUTC())
        .payload(CitizenCollection.class, ReplyRules.defaults());
  }

  private static SoapAnswer answer(HttpReply http) {
    try {
      return SOAP.call(PopulationPort.LOOK_UP, REQUEST, envelope -> http);
    } catch (HttpFailure e) {
      throw new AssertionError("nothing is sent", e);
    }
  }
}
