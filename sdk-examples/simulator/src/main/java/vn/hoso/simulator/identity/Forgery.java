package vn.hoso.simulator.identity;

/** What is wrong with an ID token or with the claims of an account. */
enum Forgery {
  NONE,
  WRONG_ISSUER,
  WRONG_AUDIENCE,
  SHARED_AUDIENCE,
  WRONG_NONCE,
  NO_NONCE,
  EXPIRED,
  FROM_THE_FUTURE,
  OTHER_KEY,
  ALGORITHM_NONE,
  HS256_WITH_PUBLIC_KEY,
  NO_ID_TOKEN,
  OTHER_SUBJECT
}
