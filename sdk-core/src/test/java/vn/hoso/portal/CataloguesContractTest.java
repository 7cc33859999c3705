package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.simulator.portal.PortalService;

/** What the client sends for catalogues, and what it makes of the answers. */
class CataloguesContractTest {

  private final PortalRig rig = new PortalRig();
  private final NationalPortal client = rig.client();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @EnumSource(CatalogueKind.class)
  void catalogue_each_hasEntriesWithCodeNameAndAllFields(CatalogueKind kind) {
    Catalogue<CatalogueEntry> catalogue = client.catalogues().get(kind);

    assertThat(catalogue.stale()).isFalse();
    assertThat(catalogue.fetchedAt()).isEqualTo(rig.clock.instant());
    assertThat(catalogue.entries())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.code()).isNotBlank().doesNotContain("'");
              assertThat(entry.name()).isNotBlank();
              assertThat(entry.fields()).hasSizeGreaterThan(1);
            });
    rig.assertSent(service(kind.service()), "mapi/share", "{}");
  }

  @Test
  void catalogueEntry_numberAndNull_areKeptAndReadableAsText() {
    CatalogueEntry level = client.catalogues().get(CatalogueKind.LEVELS).entries().get(2);
    CatalogueEntry commune = client.catalogues().get(CatalogueKind.COMMUNES).entries().get(0);

    assertThat(level.fields()).containsEntry("MACAP", 3L);
    assertThat(level.text("MACAP")).isEqualTo("3");
    assertThat(commune.name()).isEqualTo("Xã Núi Thành");
    assertThat(commune.fields()).containsEntry("MAQUANHUYEN", null);
    assertThat(commune.text("MAQUANHUYEN")).isEmpty();
    assertThatThrownBy(() -> commune.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void catalogues_knownFields_areTyped() {
    assertThat(client.catalogues().fields().entries())
        .contains(new CataloguedField("G15-TP01", "Hộ tịch", "G15"));
    assertThat(client.catalogues().agencies().entries())
        .contains(new CataloguedAgency("H17.99", "Ủy ban nhân dân xã Núi Thành", "2"))
        .last()
        .satisfies(old -> assertThat(old.agencyCode()).contains(AgencyCode.of("000.00.19.H47")));
  }

  @Test
  void publicationDecision_ofAProcedure_isFound() {
    String id = client.procedures().get(PortalSamples.PROCEDURE).orElseThrow().decisionId();

    List<CatalogueEntry> decision = client.catalogues().publicationDecision(id);

    assertThat(decision).first().returns("1276/QĐ-BTP", CatalogueEntry::name);
    assertThat(client.catalogues().publicationDecision("0")).isEmpty();
    assertThat(rig.bodies(PortalService.LAY_QDCB).get(0).get("idQDCB").textValue()).isEqualTo(id);
    assertThatThrownBy(() -> client.catalogues().publicationDecision(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The id of the decision is blank");
  }

  private static PortalService service(String wireName) {
    return Arrays.stream(PortalService.values())
        .filter(service -> service.wireName().equals(wireName))
        .findFirst()
        .orElseThrow();
  }
}
