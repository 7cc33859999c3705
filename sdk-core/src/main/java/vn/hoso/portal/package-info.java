/**
 * The National Public Service Portal (Cổng Dịch vụ công quốc gia): its client, by topic. Entry
 * point is {@link vn.hoso.portal.NationalPortal}.
 */
@NullMarked
package vn.hoso.portal;

import org.jspecify.annotations.NullMarked;
