/** Reads and writes edXML. Not API. */
@NullMarked
package vn.hoso.internal.edxml;

import org.jspecify.annotations.NullMarked;
