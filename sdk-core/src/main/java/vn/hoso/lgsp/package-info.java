/**
 * The provincial gateway, LGSP (nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh): its client, and how a
 * client proves to it who it is. Entry point is {@link vn.hoso.lgsp.LgspGateway}. {@link
 * vn.hoso.lgsp.LgspAuthentication} names the schemes; the clients that are given one keep its
 * token, renew it and never show it.
 */
@NullMarked
package vn.hoso.lgsp;

import org.jspecify.annotations.NullMarked;
