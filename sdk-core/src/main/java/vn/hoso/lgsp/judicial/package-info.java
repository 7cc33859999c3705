/**
 * Judicial records (lý lịch tư pháp) behind the provincial gateway. Entry point is {@link
 * vn.hoso.lgsp.LgspGateway#judicialRecords()}.
 */
@NullMarked
package vn.hoso.lgsp.judicial;

import org.jspecify.annotations.NullMarked;
