package vn.hoso.edxml;

/** What an edXML file carries: a document, or the status of one. */
public sealed interface EdxmlMessage permits EdxmlDocument, EdxmlStatus {

  /** Who sends it. */
  Organization from();
}
