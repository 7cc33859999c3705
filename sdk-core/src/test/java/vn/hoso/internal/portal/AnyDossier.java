package vn.hoso.internal.portal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.hoso.dossier.Applicant;
import vn.hoso.dossier.ApplicantKind;
import vn.hoso.dossier.Attachment;
import vn.hoso.dossier.Dossier;
import vn.hoso.dossier.DossierBuilder;
import vn.hoso.dossier.DossierStatus;
import vn.hoso.dossier.Fee;
import vn.hoso.dossier.IdentityDocument;
import vn.hoso.dossier.IdentityDocumentType;
import vn.hoso.dossier.OnlinePayment;
import vn.hoso.dossier.OtherPaper;
import vn.hoso.dossier.ProcedureReference;
import vn.hoso.dossier.ResultPaper;
import vn.hoso.dossier.ReturnMethod;
import vn.hoso.dossier.SubmissionChannel;
import vn.hoso.dossier.SubmissionPlace;
import vn.hoso.dossier.SupplementRequest;
import vn.hoso.identifier.AgencyCode;
import vn.hoso.identifier.DossierNumber;
import vn.hoso.identifier.ProcedureCode;
import vn.hoso.portal.DossierForm;

/**
 * Dossiers of every kind, with any text in them. Not with a code 0 of online payment or reuse,
 * which is also what the wire has for none.
 */
final class AnyDossier {

  private static final Arbitrary<String> TEXT =
      Arbitraries.oneOf(
          Arbitraries.of("", " ", "Đăng ký khai sinh", "\"}],\\", "tổ 5, thôn Đông Yên\n", "0"),
          Arbitraries.strings().ofMaxLength(20));
  private static final Arbitrary<String> FILLED = TEXT.filter(text -> !text.isBlank());
  private static final Arbitrary<String> CODE =
      Arbitraries.oneOf(
          Arbitraries.integers().between(1, 12).map(String::valueOf), Arbitraries.of("X1", "99"));
  private static final Arbitrary<Boolean> FLAG = Arbitraries.of(true, false);

  /** From when on local time names one instant: clocks in the south were put back in June 1975. */
  private static final Arbitrary<Instant> TIME =
      Arbitraries.longs()
          .between(
              Instant.parse("1976-01-01T00:00:00Z").getEpochSecond(),
              Instant.parse("9999-12-31T00:00:00Z").getEpochSecond())
          .map(Instant::ofEpochSecond);

  private static final Arbitrary<URI> LINK =
      Arbitraries.of(
          URI.create("https://motcua.example.vn/tep/1?token=b7e1"),
          URI.create("http://10.0.0.5:8080/tep/t%E1%BB%9D%20khai.pdf"),
          URI.create("http://may_chu/1"));

  private final boolean since2025;

  private AnyDossier(DossierForm form) {
    this.since2025 = form == DossierForm.OF_2025;
  }

  static Arbitrary<Dossier> of(DossierForm form) {
    return new AnyDossier(form).dossier();
  }

  private Arbitrary<Dossier> dossier() {
    Arbitrary<DossierBuilder> builder =
        Combinators.combine(number(), procedure(), applicant(), FILLED, FILLED)
            .as(
                (number, procedure, applicant, summary, unit) ->
                    Dossier.builder()
                        .number(number)
                        .procedure(procedure)
                        .applicant(applicant)
                        .summary(summary)
                        .handlingUnit(unit));
    builder = with(builder, CODE.map(DossierStatus::of), DossierBuilder::status);
    builder = with(builder, CODE.map(ReturnMethod::of), DossierBuilder::returnMethod);
    builder = with(builder, TEXT, DossierBuilder::receiptNumber);
    builder = with(builder, TEXT, DossierBuilder::otherInformation);
    builder = with(builder, TEXT, DossierBuilder::returnNote);
    builder = with(builder, TEXT, DossierBuilder::note);
    // Most states need both; the states that do not are in a test by themselves.
    builder = with(builder, TIME, DossierBuilder::receivedAt);
    builder = with(builder, TIME, DossierBuilder::dueAt);
    builder = withOptional(builder, TIME, DossierBuilder::completedAt);
    builder = withOptional(builder, TIME, DossierBuilder::returnedAt);
    builder = with(builder, attachment().list().ofMaxSize(3), DossierBuilder::attachments);
    builder = with(builder, fee().list().ofMaxSize(2), DossierBuilder::fees);
    builder = with(builder, paper().list().ofMaxSize(2), DossierBuilder::otherPapers);
    builder = with(builder, supplement().list().ofMaxSize(2), DossierBuilder::supplementRequests);
    builder = with(builder, result().list().ofMaxSize(2), DossierBuilder::results);
    return (since2025 ? withWhatCameSince2025(builder) : builder).map(DossierBuilder::build);
  }

  private static Arbitrary<DossierBuilder> withWhatCameSince2025(
      Arbitrary<DossierBuilder> dossier) {
    Arbitrary<DossierBuilder> builder =
        withOptional(dossier, CODE.map(SubmissionChannel::of), DossierBuilder::channel);
    builder = withOptional(builder, CODE.map(SubmissionPlace::of), DossierBuilder::place);
    builder = withOptional(builder, CODE.map(OnlinePayment::of), DossierBuilder::onlinePayment);
    builder = withOptional(builder, TIME, DossierBuilder::submittedAt);
    builder = withOptional(builder, TIME, DossierBuilder::refusedAt);
    builder = with(builder, FLAG, DossierBuilder::digitised);
    builder = with(builder, FLAG, DossierBuilder::verifiedByVneid);
    return with(builder, FILLED.list().ofMaxSize(2), DossierBuilder::connectedDatabases);
  }

  private static Arbitrary<DossierNumber> number() {
    return Combinators.combine(
            Arbitraries.of("H17.99", "000.00.19.H47", "H57.132"),
            Arbitraries.integers().between(0, 36_000),
            Arbitraries.integers().between(0, 9999),
            Arbitraries.integers().between(4, 6))
        .as(
            (agency, day, sequence, digits) ->
                new DossierNumber(
                    AgencyCode.of(agency),
                    LocalDate.of(2000, 1, 1).plusDays(day),
                    sequence,
                    digits));
  }

  private static Arbitrary<ProcedureReference> procedure() {
    Arbitrary<ProcedureCode> code =
        Arbitraries.of("1.001193", "1.003560.000.00.00.H56", "2.002621.H56").map(ProcedureCode::of);
    return Combinators.combine(code, FILLED, FILLED, FILLED).as(ProcedureReference::of);
  }

  private Arbitrary<Applicant> applicant() {
    Arbitrary<List<IdentityDocument>> documents =
        Combinators.combine(CODE.map(IdentityDocumentType::of), FILLED)
            .as(IdentityDocument::of)
            .list()
            .ofMaxSize(since2025 ? 2 : 0);
    return Combinators.combine(CODE.map(ApplicantKind::of), documents, TEXT, TEXT, TEXT)
        .as(
            (kind, identity, name, contact, technicalId) ->
                Applicant.builder(kind)
                    .identityDocuments(identity)
                    .name(name)
                    .phone(contact)
                    .email(contact)
                    .fax(contact)
                    .technicalId(technicalId)
                    .build());
  }

  private Arbitrary<Attachment> attachment() {
    Arbitrary<Attachment.Builder> builder =
        Combinators.combine(FILLED, FILLED, TEXT, FLAG)
            .as(
                (id, name, component, deleted) ->
                    Attachment.builder()
                        .id(id)
                        .name(name)
                        .componentCode(component)
                        .deleted(deleted));
    builder = with(builder, LINK, Attachment.Builder::link);
    if (since2025) {
      builder = with(builder, FLAG, Attachment.Builder::digitised);
      builder = with(builder, FLAG, Attachment.Builder::fromResultStore);
      builder = with(builder, CODE, Attachment.Builder::reuse);
      builder = with(builder, TEXT, Attachment.Builder::substitutedResultCode);
    }
    Arbitrary<Attachment> withoutLink =
        FILLED.map(id -> Attachment.builder().id(id).name("don.pdf").deleted(true).build());
    return Arbitraries.oneOf(builder.map(Attachment.Builder::build), withoutLink);
  }

  private static Arbitrary<Fee> fee() {
    Arbitrary<Long> amount = Arbitraries.longs().greaterOrEqual(0);
    return Combinators.combine(FILLED, amount, TEXT, TEXT, TEXT).as(Fee::new);
  }

  private static Arbitrary<OtherPaper> paper() {
    Arbitrary<Integer> copies = Arbitraries.integers().greaterOrEqual(0);
    return Combinators.combine(FILLED, copies, Arbitraries.integers()).as(OtherPaper::of);
  }

  private static Arbitrary<SupplementRequest> supplement() {
    Arbitrary<SupplementRequest.Builder> builder =
        Combinators.combine(Arbitraries.integers(), FILLED, FILLED, TIME)
            .as(
                (id, requester, content, at) ->
                    SupplementRequest.builder()
                        .id(id)
                        .requester(requester)
                        .content(content)
                        .requestedAt(at));
    builder = with(builder, TEXT, SupplementRequest.Builder::receiver);
    builder = with(builder, TEXT, SupplementRequest.Builder::receiptNote);
    builder = with(builder, TEXT, SupplementRequest.Builder::status);
    builder = withOptional(builder, TIME, SupplementRequest.Builder::receivedAt);
    builder = withOptional(builder, TIME, SupplementRequest.Builder::previousDueAt);
    builder = withOptional(builder, TIME, SupplementRequest.Builder::newDueAt);
    builder = with(builder, paper().list().ofMaxSize(2), SupplementRequest.Builder::papers);
    builder = with(builder, fee().list().ofMaxSize(2), SupplementRequest.Builder::fees);
    return builder.map(SupplementRequest.Builder::build);
  }

  private Arbitrary<ResultPaper> result() {
    Arbitrary<String> resultCode = since2025 ? TEXT : Arbitraries.just("");
    return Combinators.combine(FILLED, FILLED, LINK, TEXT, resultCode).as(ResultPaper::new);
  }

  private static <B, T> Arbitrary<B> with(
      Arbitrary<B> builder, Arbitrary<T> value, Setter<B, T> setter) {
    return Combinators.combine(builder, value).as(setter::set);
  }

  private static <B, T> Arbitrary<B> withOptional(
      Arbitrary<B> builder, Arbitrary<T> value, Setter<B, T> setter) {
    return Combinators.combine(builder, value.optional())
        .as((set, given) -> given.map(present -> setter.set(set, present)).orElse(set));
  }

  private interface Setter<B, T> {
    B set(B builder, T value);
  }
}
