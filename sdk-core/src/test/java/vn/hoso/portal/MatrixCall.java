package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.hoso.dossier.Dossier;
import vn.hoso.identifier.PersonalId;
import vn.hoso.identifier.TaxCode;
import vn.hoso.simulator.portal.PortalService;

/**
 * A call of the client, for {@link FaultMatrixTest}.
 *
 * @param kind the column of the table that says how it ends
 * @param service that it calls
 * @param made makes it, with a dossier that no other call has
 */
record MatrixCall(
    String name, Kind kind, PortalService service, BiConsumer<NationalPortal, Dossier> made) {

  /** How a call is repeated. */
  enum Kind {
    READ,
    LIST,
    UPSERT,
    UPDATE,
    INSERT,
    ONCE
  }

  @Override
  public String toString() {
    return name;
  }

  static List<MatrixCall> all() {
    List<MatrixCall> calls = new ArrayList<>();
    calls.add(
        new MatrixCall(
            "procedures.list",
            Kind.LIST,
            PortalService.LAY_DANH_SACH_TTHC,
            (portal, dossier) -> {
              try (Stream<ListedProcedure> all = portal.procedures().list()) {
                assertThat(all).hasSize(8);
              }
            }));
    calls.add(
        new MatrixCall(
            "procedures.get",
            Kind.READ,
            PortalService.LAY_THU_TUC,
            (portal, dossier) ->
                assertThat(portal.procedures().get(PortalSamples.PROCEDURE)).isPresent()));
    calls.add(
        new MatrixCall(
            "dossiers.find",
            Kind.READ,
            PortalService.TRA_CUU_HO_SO,
            (portal, dossier) -> portal.dossiers().find(dossier.number())));
    calls.add(
        new MatrixCall(
            "dossiers.upsert",
            Kind.UPSERT,
            PortalService.DONG_BO_HO_SO_MC,
            (portal, dossier) -> portal.dossiers().upsert(dossier)));
    calls.add(
        new MatrixCall(
            "dossiers.update",
            Kind.UPDATE,
            PortalService.DONG_BO_HO_SO_MC,
            (portal, dossier) -> portal.dossiers().update(dossier)));
    calls.add(
        new MatrixCall(
            "dossiers.insert",
            Kind.INSERT,
            PortalService.DONG_BO_HO_SO_MC,
            (portal, dossier) -> portal.dossiers().insert(dossier)));
    calls.add(
        new MatrixCall(
            "dossiers.reportProgress",
            Kind.ONCE,
            PortalService.CAP_NHAT_TIEN_DO_HO_SO_MC,
            (portal, dossier) ->
                portal.dossiers().reportProgress(dossier.number(), PortalSamples.steps(1))));
    calls.add(
        new MatrixCall(
            "catalogues.agencies",
            Kind.READ,
            PortalService.LAY_DANH_MUC_CO_QUAN,
            (portal, dossier) -> assertThat(portal.catalogues().agencies().stale()).isFalse()));
    calls.add(
        new MatrixCall(
            "catalogues.fields",
            Kind.READ,
            PortalService.LAY_DANH_MUC_LINH_VUC,
            (portal, dossier) -> assertThat(portal.catalogues().fields().stale()).isFalse()));
    calls.add(
        new MatrixCall(
            "catalogues.get",
            Kind.READ,
            PortalService.LAY_DANH_MUC_TINH_THANH,
            (portal, dossier) ->
                assertThat(portal.catalogues().get(CatalogueKind.PROVINCES).stale()).isFalse()));
    calls.add(
        new MatrixCall(
            "catalogues.publicationDecision",
            Kind.READ,
            PortalService.LAY_QDCB,
            (portal, dossier) -> portal.catalogues().publicationDecision("51193")));
    calls.add(
        new MatrixCall(
            "questions.received",
            Kind.READ,
            PortalService.LAY_DANH_SACH_HOI_DAP_GUI_TU_DVCQG,
            (portal, dossier) -> assertThat(portal.questions().received()).hasSize(2)));
    calls.add(
        new MatrixCall(
            "questions.ofAgencies",
            Kind.READ,
            PortalService.LAY_DANH_SACH_HOI_DAP_BO_CO_QUAN,
            (portal, dossier) -> portal.questions().ofAgencies()));
    calls.add(
        new MatrixCall(
            "questions.answers",
            Kind.READ,
            PortalService.LAY_NOI_DUNG_TRA_LOI_THEO_CAU_HOI,
            (portal, dossier) -> portal.questions().answers("HD-2026-004420")));
    calls.add(
        new MatrixCall(
            "questions.publish",
            Kind.ONCE,
            PortalService.DONG_BO_HOI_DAP,
            (portal, dossier) -> portal.questions().publish(List.of(TopicSamples.question()))));
    calls.add(
        new MatrixCall(
            "questions.answer",
            Kind.ONCE,
            PortalService.DONG_BO_KET_QUA_HOI_DAP_GUI_TU_DVCQG,
            (portal, dossier) -> portal.questions().answer(List.of(TopicSamples.answer()))));
    calls.add(
        new MatrixCall(
            "accounts.technicalId of a person",
            Kind.READ,
            PortalService.TRA_CUU_TECH_ID,
            (portal, dossier) ->
                assertThat(portal.accounts().technicalId(PersonalId.of(PortalSamples.ID)))
                    .isPresent()));
    calls.add(
        new MatrixCall(
            "accounts.technicalId of an enterprise",
            Kind.READ,
            PortalService.TRA_CUU_TECH_ID,
            (portal, dossier) ->
                assertThat(portal.accounts().technicalId(TaxCode.of("0106001237"))).isPresent()));
    Map<String, Object> rating = Map.of("data", List.of(Map.of("DIEM", 5)));
    calls.add(
        new MatrixCall(
            "call once",
            Kind.ONCE,
            PortalService.DONG_BO_DANH_GIA,
            (portal, dossier) -> portal.call("DongBoDanhGia", rating)));
    calls.add(
        new MatrixCall(
            "call repeatable",
            Kind.READ,
            PortalService.DONG_BO_DANH_GIA,
            (portal, dossier) -> portal.call("DongBoDanhGia", rating, GenericCall.repeatable())));
    return calls;
  }
}
