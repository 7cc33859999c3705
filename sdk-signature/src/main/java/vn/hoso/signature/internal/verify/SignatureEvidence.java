package vn.hoso.signature.internal.verify;

/** What a signature lacks to be verified without any other source, each item in one of both. */
public record SignatureEvidence(KeptMaterial signer, KeptMaterial timeStamps) {}
