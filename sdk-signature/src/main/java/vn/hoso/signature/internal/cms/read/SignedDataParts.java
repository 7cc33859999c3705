package vn.hoso.signature.internal.cms.read;

import java.util.List;

/**
 * What of a SignedData (RFC 5652 §5.1) archive time-stamps are about, beside content and signer.
 *
 * @param contentType the object identifier
 * @param certificates the elements of the CertificateSet
 * @param crls the elements of RevocationInfoChoices
 */
record SignedDataParts(Ber contentType, List<Ber> certificates, List<Ber> crls) {}
