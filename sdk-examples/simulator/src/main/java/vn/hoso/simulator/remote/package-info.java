/**
 * Remote signing services: VNPT SmartCA, NEAC eSign, CA2 RS, Viettel MySign, Mobile-ID RSSP and the
 * API of the Cloud Signature Consortium. A test plays the signer with the phone.
 */
@NullMarked
package vn.hoso.simulator.remote;

import org.jspecify.annotations.NullMarked;
