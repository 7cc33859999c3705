package vn.hoso.internal.edxml;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.DocumentType;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.OtherInfo;
import vn.hoso.edxml.Priority;
import vn.hoso.edxml.Signer;
import vn.hoso.edxml.Staff;
import vn.hoso.edxml.StatusCode;
import vn.hoso.edxml.SteeringType;

/** Writes {@code MessageHeader}, in the order of the axis's own SDK. */
final class HeaderComposer {

  private final XmlOut out;

  HeaderComposer(XmlOut out) {
    this.out = out;
  }

  void document(EdxmlDocument document) throws IOException {
    out.open("edXML:MessageHeader");
    organization("edXML:From", document.from());
    for (Organization receiver : document.to()) {
      organization("edXML:To", receiver);
    }
    out.textIfAny("edXML:DocumentId", document.documentId());
    if (document.code().isPresent()) {
      code(document.code().get());
    }
    if (!document.place().isEmpty() || document.promulgated().isPresent()) {
      out.open("edXML:PromulgationInfo");
      out.textIfAny("edXML:Place", document.place());
      date("edXML:PromulgationDate", document.promulgated());
      out.close("edXML:PromulgationInfo");
    }
    if (document.type().isPresent()) {
      type(document.type().get());
    }
    out.textIfAny("edXML:Subject", document.subject());
    out.textIfAny("edXML:Content", document.content());
    if (document.signer().isPresent()) {
      signer(document.signer().get());
    }
    date("edXML:DueDate", document.due());
    if (document.otherInfo().isPresent()) {
      otherInfo(document.otherInfo().get());
    }
    for (DocumentReference reference : document.responseFor()) {
      reference(reference);
    }
    out.textIfAny("edXML:SteeringType", document.steering().map(SteeringType::code).orElse(""));
    out.textIfAny("edXML:ApplicationType", document.applicationType());
    texts("edXML:ResponseForTask", "edXML:TaskCode", document.tasks());
    texts("edXML:ToPlaces", "edXML:Place", document.places());
    out.close("edXML:MessageHeader");
  }

  void status(EdxmlStatus status) throws IOException {
    out.open("edXML:MessageHeader");
    organization("edXML:From", status.from());
    reference(status.responseFor());
    if (status.staff().isPresent()) {
      staff(status.staff().get());
    }
    StatusCode code = status.status();
    out.text("edXML:StatusCode", code.code());
    out.textIfAny("edXML:Description", status.description());
    time("edXML:Timestamp", status.time());
    out.close("edXML:MessageHeader");
  }

  void staff(Staff staff) throws IOException {
    out.open("edXML:StaffInfo");
    out.textIfAny("edXML:Department", staff.department());
    out.textIfAny("edXML:DepartmentId", staff.departmentId());
    out.textIfAny("edXML:StaffId", staff.id());
    out.textIfAny("edXML:Staff", staff.name());
    out.textIfAny("edXML:Email", staff.email());
    out.textIfAny("edXML:Mobile", staff.mobile());
    out.close("edXML:StaffInfo");
  }

  void time(String name, Optional<Instant> time) throws IOException {
    out.textIfAny(name, time.map(EdxmlTime::format).orElse(""));
  }

  void texts(String list, String name, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      out.open(list);
      for (String text : texts) {
        out.text(name, text);
      }
      out.close(list);
    }
  }

  private void organization(String name, Organization organization) throws IOException {
    out.open(name);
    out.text("edXML:OrganId", organization.id());
    out.textIfAny("edXML:OrganizationInCharge", organization.inCharge());
    out.textIfAny("edXML:OrganName", organization.name());
    out.textIfAny("edXML:OrganAdd", organization.address());
    out.textIfAny("edXML:Email", organization.email());
    out.textIfAny("edXML:Telephone", organization.telephone());
    out.textIfAny("edXML:Fax", organization.fax());
    out.textIfAny("edXML:Website", organization.website());
    out.close(name);
  }

  private void code(DocumentCode code) throws IOException {
    out.open("edXML:Code");
    out.textIfAny("edXML:CodeNumber", code.number());
    out.textIfAny("edXML:CodeNotation", code.notation());
    out.close("edXML:Code");
  }

  private void type(DocumentType type) throws IOException {
    out.open("edXML:DocumentType");
    out.textIfAny("edXML:Type", type.code());
    out.textIfAny("edXML:TypeDetail", type.detailCode());
    out.textIfAny("edXML:TypeName", type.name());
    out.close("edXML:DocumentType");
  }

  private void signer(Signer signer) throws IOException {
    out.open("edXML:SignerInfo");
    out.textIfAny("edXML:Competence", signer.authority());
    out.textIfAny("edXML:Position", signer.position());
    out.textIfAny("edXML:FullName", signer.name());
    out.close("edXML:SignerInfo");
  }

  private void otherInfo(OtherInfo info) throws IOException {
    out.open("edXML:OtherInfo");
    out.textIfAny("edXML:Priority", info.priority().map(Priority::code).orElse(""));
    out.textIfAny("edXML:SphereOfPromulgation", info.circulation());
    out.textIfAny("edXML:TyperNotation", info.typist());
    out.textIfAny("edXML:PromulgationAmount", info.copies().map(String::valueOf).orElse(""));
    out.textIfAny("edXML:PageAmount", info.pages().map(String::valueOf).orElse(""));
    out.textIfAny("edXML:ReplyFors", info.replyFor());
    out.text("edXML:Direction", String.valueOf(info.directive()));
    out.textIfAny("edXML:ReferenceCodes", info.referenceCodes());
    texts("edXML:Appendixes", "edXML:Appendix", info.appendixes());
    out.close("edXML:OtherInfo");
  }

  private void reference(DocumentReference reference) throws IOException {
    out.open("edXML:ResponseFor");
    out.textIfAny("edXML:OrganId", reference.organId());
    out.textIfAny("edXML:Code", reference.code());
    out.textIfAny("edXML:DocumentId", reference.documentId());
    date("edXML:PromulgationDate", reference.promulgated());
    out.close("edXML:ResponseFor");
  }

  private void date(String name, Optional<LocalDate> date) throws IOException {
    out.textIfAny(name, date.map(EdxmlTime::format).orElse(""));
  }
}
