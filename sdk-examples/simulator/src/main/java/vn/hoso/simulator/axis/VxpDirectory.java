package vn.hoso.simulator.axis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoso.simulator.internal.http.Answer;

/** The directory as the national axis shows it. Thread-safe. */
final class VxpDirectory {

  private final Directory directory;
  private final String modified;

  VxpDirectory(Directory directory, Instant modified) {
    this.directory = directory;
    this.modified = Axis.time(modified);
  }

  Answer agencies() {
    return Listing.of(VxpDoor.succeeded(), () -> directory.all().map(Answers::agencyRow));
  }

  /** Agencies with codes of Quyết định 20/2020/QĐ-TTg, of one level or of all. */
  Answer agenciesOfLevel(Optional<String> level) {
    if (!level.orElse("1").matches("[1-4]")) {
      throw new Refusal("level phai tu 1 den 4");
    }
    return Listing.of(VxpDoor.succeeded(), () -> ofLevel(level).map(VxpDirectory::row));
  }

  /** Deleted ones too. */
  Answer units() {
    return Listing.of(VxpDoor.succeeded(), () -> directory.everything().map(this::unit));
  }

  Answer register(byte[] body) {
    JsonNode agency = Json.read(body);
    String code = agency.path("code").asText();
    if (code.isEmpty() || agency.path("name").asText().isEmpty()) {
      throw new Refusal("thieu code hoac name");
    }
    if (directory.find(code).isPresent()) {
      throw new Refusal("Don vi da ton tai: " + code);
    }
    directory.register(
        code,
        agency.path("pcode").asText(),
        agency.path("name").asText(),
        agency.path("mail").asText());
    return Answers.json(VxpDoor.succeeded());
  }

  Answer delete(String code) {
    if (directory.find(code).isEmpty()) {
      throw new Refusal("Don vi khong ton tai: " + code);
    }
    directory.delete(code);
    return Answers.json(VxpDoor.succeeded());
  }

  private Stream<Agency> ofLevel(Optional<String> level) {
    return directory
        .all()
        .filter(agency -> agency.code().matches("[A-Z]\\d\\d(\\..*)?"))
        .filter(agency -> level.map(Integer.toString(agency.level())::equals).orElse(true));
  }

  private static ObjectNode row(Agency agency) {
    return Answers.object()
        .put("id", agency.id())
        .put("code", agency.code())
        .put("name", agency.name())
        .put("mail", agency.mail())
        .put("code102", agency.oldCode());
  }

  private ObjectNode unit(Agency agency) {
    return Answers.object()
        .put("id", agency.id())
        .put("pid", agency.pid())
        .put("code", agency.code())
        .put("name", agency.name())
        .put("mail", agency.mail())
        .put("version", "1")
        .put("centerCode", "")
        .put("deleted", directory.isDeleted(agency))
        .put("modifyDate", modified)
        .put("isAgency", true);
  }
}
