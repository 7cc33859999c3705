package vn.hoso.edxml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.hoso.error.MalformedMessageException;

/** What is written is read as it was, and whatever else comes is refused in one way only. */
class EdxmlProperties {

  @Property(tries = 300)
  void document_written_isReadAsItself(@ForAll("documents") EdxmlDocument document) {
    ReceivedEdxml received = Samples.read(Samples.written(document, List.of()));

    assertThat(received.message()).isEqualTo(document).hasSameHashCodeAs(document);
    assertThat(received.warnings()).isEmpty();
    assertThat(document.toBuilder().build()).isEqualTo(document);
  }

  @Property(tries = 300)
  void status_written_isReadAsItself(@ForAll("statuses") EdxmlStatus status) {
    ReceivedEdxml received = Samples.read(Samples.written(status, List.of()));

    assertThat(received.message()).isEqualTo(status).hasSameHashCodeAs(status);
    assertThat(received.warnings()).isEmpty();
    assertThat(status.toBuilder().build()).isEqualTo(status);
  }

  @Property
  void anyBytes_areReadOrRefused(@ForAll byte[] bytes) {
    readOrRefused(bytes);
  }

  @Property(tries = 300)
  void messageWithBytesChanged_isReadOrRefused(
      @ForAll("documents") EdxmlDocument document,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll byte value) {
    byte[] message = Samples.written(document, List.of());
    places.forEach(place -> message[place % message.length] = value);

    readOrRefused(message);
  }

  @Property
  void zipWithBytesChanged_isReadOrRefused(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll byte value) {
    byte[] zip = Samples.zip("Kính gửi: các đơn vị".repeat(9).getBytes(UTF_8), "ữ.pdf");
    places.forEach(place -> zip[place % zip.length] = value);

    readOrRefused(Samples.attachment("a.pdf", zip).getBytes(UTF_8));
  }

  private static void readOrRefused(byte[] message) {
    try {
      assertThat(Samples.read(message).message()).isNotNull();
    } catch (MalformedMessageException expected) {
      assertThat(expected).hasMessageStartingWith("edXML message").hasMessageEndingWith(".");
    }
  }

  @Provide
  Arbitrary<EdxmlDocument> documents() {
    return Builders.withBuilder(EdxmlDocument::builder)
        .use(organizations())
        .in(EdxmlDocumentBuilder::from)
        .use(organizations().list().ofMinSize(1).ofMaxSize(3))
        .in(EdxmlDocumentBuilder::to)
        .use(texts().filter(text -> !text.isBlank()))
        .in(EdxmlDocumentBuilder::documentId)
        .use(Combinators.combine(texts(), texts()).as(DocumentCode::of))
        .withProbability(0.5)
        .in(EdxmlDocumentBuilder::code)
        .use(texts())
        .in(EdxmlDocumentBuilder::place)
        .use(dates())
        .withProbability(0.5)
        .in(EdxmlDocumentBuilder::promulgated)
        .use(Combinators.combine(texts(), texts(), texts()).as(DocumentType::new))
        .withProbability(0.5)
        .in(EdxmlDocumentBuilder::type)
        .use(texts())
        .in(EdxmlDocumentBuilder::subject)
        .use(Combinators.combine(texts(), texts(), texts()).as(Signer::new))
        .withProbability(0.5)
        .in(EdxmlDocumentBuilder::signer)
        .use(otherInfos())
        .withProbability(0.5)
        .in(EdxmlDocumentBuilder::otherInfo)
        .use(references().list().ofMaxSize(2))
        .in(EdxmlDocumentBuilder::responseFor)
        .use(codes().map(SteeringType::of))
        .withProbability(0.5)
        .in(EdxmlDocumentBuilder::steering)
        .use(texts().list().ofMaxSize(3))
        .in(EdxmlDocumentBuilder::places)
        .use(texts().list().ofMaxSize(3))
        .in(EdxmlDocumentBuilder::tasks)
        .use(Combinators.combine(texts(), times().optional()).as(TraceHop::new).list().ofMaxSize(2))
        .in(EdxmlDocumentBuilder::trace)
        .use(businesses())
        .withProbability(0.5)
        .in(EdxmlDocumentBuilder::business)
        .use(signatures())
        .withProbability(0.5)
        .in(EdxmlDocumentBuilder::signature)
        .build(EdxmlDocumentBuilder::build);
  }

  @Provide
  Arbitrary<EdxmlStatus> statuses() {
    return Combinators.combine(
            organizations(),
            references(),
            codes().map(StatusCode::of),
            texts(),
            times().optional(),
            staff().optional())
        .as(
            (from, responseFor, code, description, time, staff) -> {
              EdxmlStatus.Builder status =
                  EdxmlStatus.builder()
                      .from(from)
                      .responseFor(responseFor)
                      .status(code)
                      .description(description);
              time.ifPresent(status::time);
              staff.ifPresent(status::staff);
              return status.build();
            });
  }

  private static Arbitrary<Organization> organizations() {
    return Combinators.combine(codes(), texts(), texts(), texts())
        .as(
            (id, name, address, telephone) ->
                Organization.builder()
                    .id(id)
                    .inCharge(name)
                    .name(name)
                    .address(address)
                    .email(telephone)
                    .telephone(telephone)
                    .fax(telephone)
                    .website(address)
                    .build());
  }

  private static Arbitrary<OtherInfo> otherInfos() {
    return Combinators.combine(
            codes().map(Priority::of),
            texts(),
            Arbitraries.integers().between(0, 999_999_999),
            Arbitraries.of(true, false),
            texts().list().ofMaxSize(3))
        .as(
            (priority, text, count, directive, appendixes) ->
                OtherInfo.builder()
                    .priority(priority)
                    .circulation(text)
                    .typist(text)
                    .copies(count)
                    .pages(count)
                    .replyFor(text)
                    .directive(directive)
                    .referenceCodes(text)
                    .appendixes(appendixes)
                    .build());
  }

  private static Arbitrary<Business> businesses() {
    Arbitrary<DocumentUpdate.Receiver> receivers =
        Combinators.combine(texts(), codes().map(ReceiverChange::of).optional())
            .as(DocumentUpdate.Receiver::new);
    Arbitrary<DocumentUpdate> updates =
        Combinators.combine(texts(), texts(), receivers.list().ofMaxSize(3))
            .as(DocumentUpdate::new);
    Arbitrary<Replacement> replacements =
        Combinators.combine(texts(), texts().list().ofMaxSize(3)).as(Replacement::new);
    return Combinators.combine(
            codes().map(BusinessType::of),
            texts(),
            updates.optional(),
            replacements.list().ofMaxSize(2),
            staff().optional())
        .as(
            (type, text, update, replaced, staff) -> {
              Business.Builder business =
                  Business.builder(type, text).documentId(text).paper(text).replacements(replaced);
              update.ifPresent(business::update);
              staff.ifPresent(business::staff);
              return business.build();
            });
  }

  private static Arbitrary<Staff> staff() {
    return Combinators.combine(texts(), texts(), texts())
        .as(
            (department, name, mobile) ->
                Staff.builder()
                    .department(department)
                    .departmentId(department)
                    .id(mobile)
                    .name(name)
                    .email(mobile)
                    .mobile(mobile)
                    .build());
  }

  private static Arbitrary<DocumentReference> references() {
    return Combinators.combine(texts(), texts(), texts(), dates().optional())
        .as(DocumentReference::new);
  }

  private static Arbitrary<SignatureElement> signatures() {
    return Combinators.combine(
            Arbitraries.of("Signature", "d:Signature", "edXML:DigitalSignature"), texts())
        .as(
            (name, text) ->
                SignatureElement.of(
                    "<%s xmlns:d='urn:d' xmlns:edXML='urn:e'><a x='%s'><d:b>%s</d:b></a></%s>"
                        .formatted(name, escaped(text), escaped(text), name)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&apos;");
  }

  private static Arbitrary<String> codes() {
    return Arbitraries.oneOf(
        Arbitraries.of("0", "01", "13", "H17.99", "000.00.00.H17"),
        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(6));
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1000, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Since the clocks of Vietnam were last set back, in 1975: a local time before may be two. */
  private static Arbitrary<Instant> times() {
    return Arbitraries.longs()
        .between(
            Instant.parse("1976-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("9999-12-31T00:00:00Z").getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  /** Vietnamese words, and whatever else XML can carry. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of("Ủy ban nhân dân", "xã", "Đà Nẵng", "về việc", "142/UBND-VP", "ngày 24/11")
            .list()
            .ofMaxSize(4)
            .map(list -> String.join(" ", list));
    Arbitrary<String> any =
        Arbitraries.strings()
            .withCharRange(' ', '\ud7ff')
            .withCharRange('\ue000', '\ufffd')
            .withChars('\t', '\n', '\r', '<', '&', '>', '"', '\'', ']')
            .ofMaxLength(20);
    return Arbitraries.oneOf(words, any, Arbitraries.of("", "]]>", "😀", "&amp;", "<!--"));
  }
}
