package vn.hoso.internal.edxml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoso.edxml.Business;
import vn.hoso.edxml.BusinessType;
import vn.hoso.edxml.DocumentUpdate;
import vn.hoso.edxml.EdxmlDocumentBuilder;
import vn.hoso.edxml.ReceiverChange;
import vn.hoso.edxml.Replacement;
import vn.hoso.edxml.TraceHop;

/** Reads {@code TraceHeaderList}: where a document passed through, and what it does to others. */
final class TraceParser {

  private final XmlCursor cursor;
  private final Fields fields;

  TraceParser(XmlCursor cursor) {
    this.cursor = cursor;
    this.fields = new Fields(cursor);
  }

  void read(EdxmlDocumentBuilder document) {
    List<TraceHop> trace = new ArrayList<>();
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "TraceHeader" -> trace.add(hop());
        case "Bussiness" -> document.business(business());
        default -> cursor.skipUnknown();
      }
    }
    document.trace(trace);
  }

  private TraceHop hop() {
    String organId = "";
    Optional<Instant> time = Optional.empty();
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "OrganId" -> organId = cursor.text();
        case "Timestamp" -> time = fields.time();
        default -> cursor.skipUnknown();
      }
    }
    return new TraceHop(organId, time);
  }

  private Business business() {
    Business.Builder business = Business.builder();
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "DocumentId" -> business.documentId(cursor.text());
        case "BussinessDocType" -> fields.code(BusinessType::of).ifPresent(business::type);
        case "BussinessDocReason" -> business.reason(cursor.text());
        case "Paper" -> business.paper(cursor.text());
        case "BussinessDocumentInfo" -> business.update(update());
        case "ReplacementInfoList" -> business.replacements(replacements());
        case "StaffInfo" -> business.staff(fields.staff());
        default -> cursor.skipUnknown();
      }
    }
    return business.build();
  }

  private DocumentUpdate update() {
    String document = "";
    String receiverList = "";
    List<DocumentUpdate.Receiver> receivers = new ArrayList<>();
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "DocumentInfo" -> document = cursor.text();
        case "DocumentReceiver" -> receiverList = cursor.text();
        case "ReceiverList" -> {
          while (cursor.nextChild()) {
            receivers.add(receiver());
          }
        }
        default -> cursor.skipUnknown();
      }
    }
    return new DocumentUpdate(document, receiverList, receivers);
  }

  private DocumentUpdate.Receiver receiver() {
    String organId = "";
    Optional<ReceiverChange> change = Optional.empty();
    while (cursor.nextChild()) {
      switch (cursor.name()) {
        case "OrganId" -> organId = cursor.text();
        case "ReceiverType" -> change = fields.code(ReceiverChange::of);
        default -> cursor.skipUnknown();
      }
    }
    return new DocumentUpdate.Receiver(organId, change);
  }

  private List<Replacement> replacements() {
    List<Replacement> replacements = new ArrayList<>();
    while (cursor.nextChild()) {
      String documentId = "";
      List<String> organIds = List.of();
      while (cursor.nextChild()) {
        switch (cursor.name()) {
          case "DocumentId" -> documentId = cursor.text();
          case "OrganIdList" -> organIds = fields.texts("OrganId");
          default -> cursor.skipUnknown();
        }
      }
      replacements.add(new Replacement(documentId, organIds));
    }
    return replacements;
  }
}
