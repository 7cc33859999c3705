/**
 * The post (VNPost) behind the provincial gateway: orders to deliver results. Entry point is {@link
 * vn.hoso.lgsp.LgspGateway#post()}.
 */
@NullMarked
package vn.hoso.lgsp.post;

import org.jspecify.annotations.NullMarked;
