/**
 * Keys in remote signing services (ký số từ xa), where the signer approves on a phone: {@link
 * vn.hoso.signature.key.remote.RemoteSigningService} and the providers it is made for.
 */
@NullMarked
package vn.hoso.signature.key.remote;

import org.jspecify.annotations.NullMarked;
