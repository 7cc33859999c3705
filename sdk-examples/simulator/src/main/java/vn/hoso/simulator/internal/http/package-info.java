/**
 * A minimal HTTP/1.1 server on loopback that can also break off a connection, which {@code
 * com.sun.net.httpserver} cannot, and that needs no system property to answer at once.
 */
@NullMarked
package vn.hoso.simulator.internal.http;

import org.jspecify.annotations.NullMarked;
