package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.procedure.PublishedCode;
import vn.hoso.portal.procedure.ServiceChannel;
import vn.hoso.simulator.portal.PortalService;

/** The list and the tree of procedures. */
class ProceduresContractTest {

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void list_all_givesCodesAndNames() {
    try (Stream<ListedProcedure> all = client.procedures().list()) {
      assertThat(all)
          .hasSize(8)
          .first()
          .returns("Thủ tục đăng ký khai sinh", ListedProcedure::name)
          .satisfies(
              listed -> assertThat(listed.procedureCode()).contains(ProcedureCode.of("1.001193")));
    }
    rig.assertSent(PortalService.LAY_DANH_SACH_TTHC, "mapi/share", "{}");
  }

  @Test
  void get_knownProcedure_hasTheWholeTree() {
    Procedure birth = client.procedures().get(PortalSamples.PROCEDURE).orElseThrow();

    assertThat(birth.decision()).isEqualTo("1276/QĐ-BTP");
    assertThat(birth.texts().requirements()).isEqualTo("Không");
    assertThat(birth.levels()).singleElement().hasToString("CodedName[code=3, name=Cấp xã]");
    assertThat(birth.steps()).singleElement().satisfies(c -> assertThat(c.steps()).hasSize(4));
    assertThat(birth.channels())
        .extracting(ServiceChannel::channel)
        .extracting(channel -> channel.orElseThrow())
        .containsExactly(
            SubmissionChannel.IN_PERSON, SubmissionChannel.ONLINE, SubmissionChannel.BY_POST);
    var inPerson = birth.channels().get(0).timeLimits().get(0);
    assertThat(inPerson.length().value()).isEmpty();
    assertThat(inPerson.length().text()).isEqualTo("Ngay trong ngày tiếp nhận");
    assertThat(inPerson.fees())
        .extracting(fee -> fee.amount().dong().orElseThrow())
        .containsExactly(8000L, 0L);
    assertThat(inPerson.fees().get(0).code()).isEqualTo(PublishedCode.of("LP-HT-001'"));
    assertThat(inPerson.fees().get(0).code().value()).isEqualTo("LP-HT-001");
    var byPost = birth.channels().get(2).timeLimits().get(0);
    assertThat(byPost.length().value()).hasValue(1);
    assertThat(byPost.fees().get(0).amount().dong()).isEmpty();
    assertThat(birth.papers()).hasSize(2);
    assertThat(birth.papers().get(0).papers().get(1).substitute().value())
        .isEqualTo("KQ.G16.000012");
    assertThat(birth.papers().get(0).papers().get(0).originals().value()).hasValue(1);
    assertThat(birth.papers().get(0).papers().get(0).form().link()).isPresent();
    assertThat(birth.results())
        .singleElement()
        .satisfies(result -> assertThat(result.name()).startsWith("Giấy khai sinh"));
    assertThat(birth.legalBases())
        .extracting(basis -> basis.issuedOn().date().orElseThrow())
        .extracting(Object::toString)
        .containsExactly("2014-11-20", "2015-11-15");
    assertThat(birth.agencies().coordinating().get(0).agencyCode())
        .contains(AgencyCode.of("000.00.00.G01"));
    assertThat(birth.agencies().competent()).isEmpty();
    assertThat(birth.related()).isEmpty();
  }
}
