package vn.hoso.signature;

/** What a CMS signature signs, and where it goes. */
enum CmsForm {
  /** A file, in a new CMS beside it. */
  DETACHED,
  /** A file, in a new CMS around it. */
  ATTACHED,
  /** What the signers of a CMS have signed, beside their signatures. */
  FURTHER,
  /** The signature of one signer of a CMS (RFC 5652 §11.4). */
  COUNTER
}
