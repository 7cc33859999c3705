package vn.hoso.signature;

/** The same sentence twice. */
public record BilingualText(String vietnamese, String english) {}
