package vn.hoso.simulator.remote;

/**
 * How services sign and who decides.
 *
 * @param atOnce what is decided on requests that the client waits for
 * @param anotherKey values are by a key that is not the signer's
 */
record PhonePolicy(Decision atOnce, boolean anotherKey) {}
