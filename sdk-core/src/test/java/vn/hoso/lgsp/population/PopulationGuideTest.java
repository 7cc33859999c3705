package vn.hoso.lgsp.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hoso.identifier.PersonalId;
import vn.hoso.lgsp.population.CitizenVerification.Outcome;
import vn.hoso.simulator.population.PopulationSimulator;
import vn.hoso.transport.Secret;

/** What {@code docs/lgsp.md} shows of the population database. */
class PopulationGuideTest {

  @Test
  void lookUpAndVerify() {
    try (PopulationSimulator simulator = PopulationSimulator.start()) {
      PopulationDatabase database =
          build(simulator.uri(), simulator.username(), simulator.secretKey());

      assertThat(ask(database)).isEqualTo("NGUYỄN THỊ HOÀI THƯƠNG");
      database.close();
    }
  }

  private static PopulationDatabase build(URI service, String user, String key) {
    PopulationRoute route =
        PopulationRoute.direct(service, HashAuthentication.of(user, Secret.of(key)));
    PopulationDatabase database = PopulationDatabase.builder().route(route).build();
    return database;
  }

  private static String ask(PopulationDatabase database) {
    CitizenQuery query =
        CitizenQuery.builder()
            .serviceCode("1.001193.000.00.00.H17")
            .official("canbo01")
            .personalId(PersonalId.of("048190000123"))
            .fullName("Nguyễn Thị Hoài Thương")
            .birthDate(LocalDate.of(1990, 3, 8))
            .build();
    CitizenLookUp found = database.lookUp(query);
    String name = found.citizen().map(citizen -> citizen.name().full()).orElse("không có");
    CitizenVerification verified = database.verify(query);
    assertThat(verified.outcome()).isEqualTo(Outcome.MATCHED);
    return name;
  }
}
