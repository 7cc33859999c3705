/** SOAP 1.1: envelopes and faults by Apache CXF, on a transport and a parser of our own. */
@NullMarked
package vn.hoso.internal.soap;

import org.jspecify.annotations.NullMarked;
