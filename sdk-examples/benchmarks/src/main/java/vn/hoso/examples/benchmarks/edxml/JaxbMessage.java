package vn.hoso.examples.benchmarks.edxml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** A message as JAXB binds it, with the fields of {@link Letter}. */
@XmlRootElement(name = "edXML", namespace = Letter.NAMESPACE)
@XmlAccessorType(XmlAccessType.FIELD)
final class JaxbMessage {

  @XmlElement(name = "edXMLEnvelope", namespace = Letter.NAMESPACE)
  Envelope envelope = new Envelope();

  @XmlElement(name = "AttachmentEncoded", namespace = Letter.NAMESPACE)
  Attachments attachments = new Attachments();

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Envelope {
    @XmlElement(name = "edXMLHeader", namespace = Letter.NAMESPACE)
    Header header = new Header();

    @XmlElement(name = "edXMLBody", namespace = Letter.NAMESPACE)
    Body body = new Body();
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Header {
    @XmlElement(name = "MessageHeader", namespace = Letter.NAMESPACE)
    MessageHeader message = new MessageHeader();
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class MessageHeader {
    @XmlElement(name = "From", namespace = Letter.NAMESPACE)
    Organ from = new Organ();

    @XmlElement(name = "To", namespace = Letter.NAMESPACE)
    Organ to = new Organ();

    @XmlElement(name = "DocumentId", namespace = Letter.NAMESPACE)
    @Nullable String documentId;

    @XmlElement(name = "Code", namespace = Letter.NAMESPACE)
    Code code = new Code();

    @XmlElement(name = "PromulgationInfo", namespace = Letter.NAMESPACE)
    Promulgation promulgation = new Promulgation();

    @XmlElement(name = "Subject", namespace = Letter.NAMESPACE)
    @Nullable String subject;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Organ {
    @XmlElement(name = "OrganId", namespace = Letter.NAMESPACE)
    @Nullable String id;

    @XmlElement(name = "OrganName", namespace = Letter.NAMESPACE)
    @Nullable String name;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Code {
    @XmlElement(name = "CodeNumber", namespace = Letter.NAMESPACE)
    @Nullable String number;

    @XmlElement(name = "CodeNotation", namespace = Letter.NAMESPACE)
    @Nullable String notation;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Promulgation {
    @XmlElement(name = "Place", namespace = Letter.NAMESPACE)
    @Nullable String place;

    @XmlElement(name = "PromulgationDate", namespace = Letter.NAMESPACE)
    @Nullable String date;
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Body {
    @XmlElement(name = "edXMLManifest", namespace = Letter.NAMESPACE)
    Manifest manifest = new Manifest();
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Manifest {
    @XmlElement(name = "Reference", namespace = Letter.NAMESPACE)
    Attachment reference = new Attachment();
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Attachments {
    @XmlElement(name = "Attachment", namespace = Letter.NAMESPACE)
    Attachment attachment = new Attachment();
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Attachment {
    @XmlElement(name = "ContentId", namespace = Letter.NAMESPACE)
    String contentId = "cid:" + Letter.CONTENT_ID;

    @XmlElement(name = "AttachmentName", namespace = Letter.NAMESPACE)
    String name = Letter.ATTACHMENT;

    @XmlElement(name = "ContentTransferEncoded", namespace = Letter.NAMESPACE)
    @Nullable String content;
  }
}
