package vn.hoso.signature;

import vn.hoso.signature.error.TimeStampException;

/**
 * What a document lacks that was signed nevertheless.
 *
 * @param wanted the level that was asked for
 * @param reached the level that it has at least
 * @param failure why that is lower
 */
record MissingTimeStamp(
    SignatureLevel wanted, SignatureLevel reached, TimeStampException failure) {}
