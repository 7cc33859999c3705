/** What runs in a process of its own, because a token's driver can hang or crash. */
@NullMarked
package vn.hoso.signature.internal.pkcs11;

import org.jspecify.annotations.NullMarked;
