/** Tokens of provincial gateways: how they are asked for, read, and shown. */
@NullMarked
package vn.hoso.internal.lgsp;

import org.jspecify.annotations.NullMarked;
