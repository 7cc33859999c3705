/**
 * Civil status (hộ tịch) of the Ministry of Justice, behind the provincial gateway: registrations
 * that a one-stop system hands on, and what became of them. Entry point is {@link
 * vn.hoso.lgsp.LgspGateway#civilStatus()}.
 */
@NullMarked
package vn.hoso.lgsp.civilstatus;

import org.jspecify.annotations.NullMarked;
