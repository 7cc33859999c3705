@org.jspecify.annotations.NullMarked
package vn.hoso.signature.peers;
