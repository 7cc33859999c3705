/**
 * Messages of the national document axis (trục liên thông văn bản quốc gia) in edXML, the form of
 * QCVN 102:2016/BTTTT: documents (văn bản điện tử) that are new or revoke, update or replace
 * others, and the status messages that answer them. Entry points are {@link
 * vn.hoso.edxml.EdxmlReader} and {@link vn.hoso.edxml.EdxmlWriter}.
 *
 * <p>Every type but {@code …Builder} is immutable and thread-safe; builders are neither. These
 * conventions hold throughout:
 *
 * <ul>
 *   <li>Text has no blanks around it, and text that is not there is the empty string; numbers,
 *       dates and codes that are not there are an empty {@link java.util.Optional}. Nothing is ever
 *       null.
 *   <li>Code lists are open: a code that this version does not know is read, kept, and written back
 *       as it came; it only has no label.
 *   <li>Codes of agencies are kept as they came, since not all on the axis are well-formed; {@code
 *       agency()} reads them.
 *   <li>Times are {@link java.time.Instant}s to the second. The wire has local time without a zone,
 *       which is read and written as time in Vietnam.
 *   <li>{@code toString()} shows numbers, codes and counts, and never names of people, contents,
 *       file names, phones or e-mail addresses.
 * </ul>
 *
 * <p>The XML is read and written with streams (StAX, of the JDK), header and attachments alike, and
 * not with JAXB: what is on the axis comes in any order, with and without prefix, in one namespace
 * or another, and a binding would need the same leniency around it that a loop over child elements
 * has by itself; and an attachment of hundreds of megabytes stands in the same file.
 */
@NullMarked
package vn.hoso.edxml;

import org.jspecify.annotations.NullMarked;
