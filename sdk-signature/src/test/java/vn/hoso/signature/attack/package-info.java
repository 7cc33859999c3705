/** Published attacks on signed PDFs, made from their descriptions, each with a benign twin. */
package vn.hoso.signature.attack;
