package vn.hoso.internal.edxml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.edxml.DocumentCode;
import vn.hoso.edxml.DocumentReference;
import vn.hoso.edxml.DocumentType;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.EdxmlDocumentBuilder;
import vn.hoso.edxml.EdxmlMessage;
import vn.hoso.edxml.EdxmlStatus;
import vn.hoso.edxml.Organization;
import vn.hoso.edxml.OtherInfo;
import vn.hoso.edxml.Priority;
import vn.hoso.edxml.SignatureElement;
import vn.hoso.edxml.Signer;
import vn.hoso.edxml.StatusCode;
import vn.hoso.edxml.SteeringType;
import vn.hoso.error.MalformedMessageException;

/** Reads {@code edXMLHeader}. A message header with a status code is that of a status message. */
final class HeaderParser {

  private final XmlCursor cursor;
  private final Fields fields;
  private final EdxmlDocumentBuilder document = EdxmlDocument.builder();
  private final EdxmlStatus.Builder status = EdxmlStatus.builder();
  private final List<Organization> to = new ArrayList<>();
  private final List<DocumentReference> responseFor = new ArrayList<>();
  private @Nullable Organization from;
  private boolean isStatus;
  private boolean isIdentified;
  private boolean isRead;

  HeaderParser(XmlCursor cursor) {
    this.cursor = cursor;
    this.fields = new Fields(cursor);
  }

  void read() {
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "MessageHeader" -> messageHeader();
        case "TraceHeaderList" -> new TraceParser(cursor).read(document);
        case "Signature", "DigitalSignature" ->
            document.signature(SignatureElement.of(cursor.elementText()));
        default -> cursor.skipUnknown();
      }
    }
  }

  /** The message, when all of the file was read. */
  EdxmlMessage message() {
    if (from == null) {
      throw missing("From");
    }
    if (isStatus) {
      if (responseFor.isEmpty()) {
        throw missing("ResponseFor");
      }
      return status.from(from).responseFor(responseFor.get(0)).build();
    }
    if (to.isEmpty()) {
      throw missing("To, and no StatusCode either");
    }
    if (!isIdentified) {
      throw missing("DocumentId, and no Code either");
    }
    return document.from(from).to(to).responseFor(responseFor).build();
  }

  private MalformedMessageException missing(String element) {
    return cursor.malformed("the header has no " + element, Advice.SENDER, null);
  }

  private void messageHeader() {
    if (isRead) {
      throw cursor.malformed("the file has a second MessageHeader", Advice.SENDER, null);
    }
    isRead = true;
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "From" -> from = fields.organization();
        case "To" -> to.add(fields.organization());
        case "DocumentId" -> document.documentId(identifying(cursor.text()));
        case "Code" -> code();
        case "PromulgationInfo" -> promulgation();
        case "DocumentType" -> type();
        case "Subject" -> document.subject(cursor.text());
        case "Content" -> document.content(cursor.text());
        case "SignerInfo" -> signer();
        case "DueDate" -> fields.date().ifPresent(document::due);
        case "OtherInfo" -> otherInfo();
        case "ResponseFor" -> responseFor.add(fields.reference());
        case "SteeringType" -> fields.code(SteeringType::of).ifPresent(document::steering);
        case "ApplicationType" -> document.applicationType(cursor.text());
        case "ResponseForTask" -> document.tasks(fields.texts("TaskCode"));
        case "ToPlaces" -> document.places(fields.texts("Place"));
        case "StatusCode" -> fields.code(StatusCode::of).ifPresent(this::status);
        case "Description" -> status.description(cursor.text());
        case "Timestamp" -> fields.time().ifPresent(status::time);
        case "StaffInfo" -> status.staff(fields.staff());
        default -> cursor.skipUnknown();
      }
    }
  }

  private void status(StatusCode code) {
    isStatus = true;
    status.status(code);
  }

  private String identifying(String text) {
    isIdentified |= !text.isEmpty();
    return text;
  }

  private void code() {
    String number = "";
    String notation = "";
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "CodeNumber" -> number = identifying(cursor.text());
        case "CodeNotation" -> notation = identifying(cursor.text());
        default -> cursor.skipUnknown();
      }
    }
    document.code(DocumentCode.of(number, notation));
  }

  private void promulgation() {
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "Place" -> document.place(cursor.text());
        case "PromulgationDate" -> fields.date().ifPresent(document::promulgated);
        default -> cursor.skipUnknown();
      }
    }
  }

  private void type() {
    String code = "";
    String detailCode = "";
    String name = "";
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "Type" -> code = cursor.text();
        case "TypeDetail" -> detailCode = cursor.text();
        case "TypeName" -> name = cursor.text();
        default -> cursor.skipUnknown();
      }
    }
    document.type(new DocumentType(code, detailCode, name));
  }

  private void signer() {
    String authority = "";
    String position = "";
    String name = "";
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "Competence" -> authority = cursor.text();
        case "Position" -> position = cursor.text();
        case "FullName" -> name = cursor.text();
        default -> cursor.skipUnknown();
      }
    }
    document.signer(new Signer(authority, position, name));
  }

  private void otherInfo() {
    OtherInfo.Builder info = OtherInfo.builder();
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "Priority" -> fields.code(Priority::of).ifPresent(info::priority);
        case "SphereOfPromulgation" -> info.circulation(cursor.text());
        case "TyperNotation" -> info.typist(cursor.text());
        case "PromulgationAmount" -> fields.count().ifPresent(info::copies);
        case "PageAmount" -> fields.count().ifPresent(info::pages);
        case "ReplyFors" -> info.replyFor(cursor.text());
        case "Direction" -> info.directive(fields.flag());
        case "ReferenceCodes" -> info.referenceCodes(cursor.text());
        case "Appendixes" -> info.appendixes(fields.texts("Appendix"));
        default -> cursor.skipUnknown();
      }
    }
    document.otherInfo(info.build());
  }
}
