package vn.hoso.signature;

/**
 * What a signature is for in an official document (NĐ 30/2020/NĐ-CP Phụ lục I). Nothing in a
 * signature states it: it is inferred from the subject of the certificate and from what the field
 * shows, and explains a verdict without being part of it.
 */
public enum SignatureRole {
  /** A person's (chữ ký của người có thẩm quyền): the certificate names a person. */
  PERSON,
  /**
   * An agency's or organisation's, which stands for its seal (chữ ký số của cơ quan, tổ chức; con
   * dấu): the certificate names one, and nothing says that it is for less.
   */
  AGENCY_SEAL,
  /** An agency's, which puts the number on the document (số văn bản). */
  DOCUMENT_NUMBER,
  /** An agency's, which puts the day on the document (ngày ban hành). */
  DOCUMENT_DATE,
  /** An agency's on a copy: sao y, sao lục, trích sao. */
  COPY_STAMP,
  /** An agency's on an attachment in a file of its own: number and time of the main document. */
  ATTACHMENT_STAMP,
  /** A time-stamp over the whole document. */
  TIME_STAMP,
  /** Whoever made it also limits what may be changed later (ISO 32000-1 §12.8.2.2, DocMDP). */
  CERTIFICATION,
  /** Nothing speaks for any of them. */
  UNKNOWN
}
