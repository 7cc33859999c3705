package vn.hoso.internal.edxml;

import java.io.IOException;
import java.util.List;
import vn.hoso.edxml.Business;
import vn.hoso.edxml.BusinessType;
import vn.hoso.edxml.DocumentUpdate;
import vn.hoso.edxml.EdxmlDocument;
import vn.hoso.edxml.ReceiverChange;
import vn.hoso.edxml.Replacement;
import vn.hoso.edxml.TraceHop;

/** Writes {@code TraceHeaderList}. */
final class TraceComposer {

  private final XmlOut out;
  private final HeaderComposer header;

  TraceComposer(XmlOut out, HeaderComposer header) {
    this.out = out;
    this.header = header;
  }

  void document(EdxmlDocument document) throws IOException {
    if (document.trace().isEmpty() && document.business().isEmpty()) {
      return;
    }
    out.open("edXML:TraceHeaderList");
    for (TraceHop hop : document.trace()) {
      out.open("edXML:TraceHeader");
      out.textIfAny("edXML:OrganId", hop.organId());
      header.time("edXML:Timestamp", hop.time());
      out.close("edXML:TraceHeader");
    }
    if (document.business().isPresent()) {
      business(document.business().get());
    }
    out.close("edXML:TraceHeaderList");
  }

  private void business(Business business) throws IOException {
    out.open("edXML:Bussiness");
    out.textIfAny("edXML:DocumentId", business.documentId());
    out.textIfAny("edXML:BussinessDocType", business.type().map(BusinessType::code).orElse(""));
    out.textIfAny("edXML:BussinessDocReason", business.reason());
    out.textIfAny("edXML:Paper", business.paper());
    if (business.update().isPresent()) {
      update(business.update().get());
    }
    if (!business.replacements().isEmpty()) {
      replacements(business.replacements());
    }
    if (business.staff().isPresent()) {
      header.staff(business.staff().get());
    }
    out.close("edXML:Bussiness");
  }

  private void update(DocumentUpdate update) throws IOException {
    out.open("edXML:BussinessDocumentInfo");
    out.textIfAny("edXML:DocumentInfo", update.document());
    out.textIfAny("edXML:DocumentReceiver", update.receiverList());
    if (!update.receivers().isEmpty()) {
      out.open("edXML:ReceiverList");
      for (DocumentUpdate.Receiver receiver : update.receivers()) {
        out.open("edXML:Receiver");
        out.textIfAny("edXML:OrganId", receiver.organId());
        out.textIfAny("edXML:ReceiverType", receiver.change().map(ReceiverChange::code).orElse(""));
        out.close("edXML:Receiver");
      }
      out.close("edXML:ReceiverList");
    }
    out.close("edXML:BussinessDocumentInfo");
  }

  private void replacements(List<Replacement> replacements) throws IOException {
    out.open("edXML:ReplacementInfoList");
    for (Replacement replacement : replacements) {
      out.open("edXML:ReplacementInfo");
      out.textIfAny("edXML:DocumentId", replacement.documentId());
      header.texts("edXML:OrganIdList", "edXML:OrganId", replacement.organIds());
      out.close("edXML:ReplacementInfo");
    }
    out.close("edXML:ReplacementInfoList");
  }
}
